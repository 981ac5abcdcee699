import { gateway } from '@/lib/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import type { AttributeDefinition } from '@/lib/membership/attribute'
import type { HomeAddress } from '@/lib/membership/home-address'
import type { Attribute, MemberFields } from '@/lib/membership/member'
import { keepLookedUp } from '@/lib/profile/own-card'
import { type ProgrammeSettings, programmeSettings } from '@/lib/programme/settings'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'

type Account = { accountID: string; memberID: string | null; card: unknown }

/** What the club keeps of one member, each part as it stands. */
export type ProfileView = {
  name: string
  fields: MemberFields
  address: HomeAddress
  /** Whether the programme asks for one, or one is kept. */
  showsAddress: boolean
  attributeList: readonly Attribute[]
  /** A kept answer that is no longer on offer is one of its options here. */
  attributes: readonly AttributeDefinition[]
  settings: ProgrammeSettings
  externalRefNo: string | null
  memberSince: string | null
  validUntil: string | null
  /** Whether the upstream answered just now; else this is what it answered last. */
  isFresh: boolean
  /** Whether it can be changed here, or why not. */
  editing: 'open' | 'not-offered' | 'being-set-up'
}

/** Reads the card as it stands now; what no inquiry carries, or while there is none, comes from the portal's own copy. */
export async function profileView(account: Account): Promise<ProfileView> {
  const key = memberKeyOf(account)
  const [settings, detail] = await Promise.all([
    programmeSettings(),
    key === null ? null : withinBudget(gateway().inquireCardDetail(key)),
  ])
  const held = detail?.ok ? detail.value : null
  if (held) await keepLookedUp(account, held)
  const stored = parseStoredCard(account.card)
  const fields = { ...stored?.fields, ...held?.fields }
  const { address = {}, attributeList = [] } = stored ?? {}
  const isUnmade = detail === null || (!detail.ok && detail.problem === 'no-member')
  return {
    name: fields.USER_NAME ?? fields.FIRST_NAME ?? '',
    fields,
    address,
    showsAddress: settings.asksAddress || Object.keys(address).length > 0,
    attributeList,
    attributes: settings.attributes.map(definition => withKept(definition, attributeList)),
    settings,
    externalRefNo: held?.externalRefNo ?? stored?.externalRefNo ?? null,
    memberSince: held?.memberSince ?? stored?.memberSince ?? stored?.startDate ?? null,
    validUntil: held?.validUntil ?? stored?.endDate ?? null,
    isFresh: detail === null || detail.ok || detail.problem === 'not-offered',
    editing: !gateway().capabilities.includes('updateCardDetail')
      ? 'not-offered'
      : isUnmade
        ? 'being-set-up'
        : 'open',
  }
}

function withKept(definition: AttributeDefinition, kept: readonly Attribute[]): AttributeDefinition {
  const value = kept.find(({ attributeID }) => attributeID === definition.attributeID)?.value
  const { options } = definition
  if (!options || value === undefined || options.some(option => option.value === value)) return definition
  return { ...definition, options: [...options, { value, label: { languageValues: { und: value } } }] }
}
