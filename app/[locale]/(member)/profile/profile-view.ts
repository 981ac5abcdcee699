import { gateway } from '@/lib/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import { ADDRESS_FIELDS, type AddressField } from '@/lib/membership/home-address'
import type { MemberFields } from '@/lib/membership/member'
import { type ChosenText, textFor } from '@/lib/membership/multi-language-text'
import { type ProgrammeSettings, programmeSettings } from '@/lib/programme/settings'
import { memberKeyOf, parseStoredCard, type StoredCard } from '@/lib/registration/stored-card'

type Account = { memberID: string | null; card: unknown }

/** What the club keeps of one member, each part as it stands; `answer` null where a question was left open. */
export type ProfileView = {
  name: string
  fields: MemberFields
  /** Empty where the programme asks for none and none is kept. */
  address: readonly { field: AddressField; value: string | null }[]
  attributes: readonly { attributeID: string; label: ChosenText; answer: ChosenText | string | null }[]
}

/** Reads the card as it stands now; what no inquiry carries, or while there is none, comes from Create Member's answer. */
export async function profileView(account: Account, preferred: readonly string[]): Promise<ProfileView> {
  const key = memberKeyOf(account)
  const [settings, detail] = await Promise.all([
    programmeSettings(),
    key === null ? null : withinBudget(gateway().inquireCardDetail(key)),
  ])
  const stored = parseStoredCard(account.card)
  const fields = { ...stored?.fields, ...(detail?.ok ? detail.value.fields : {}) }
  return {
    name: fields.USER_NAME ?? fields.FIRST_NAME ?? '',
    fields,
    address: addressOf(stored, settings),
    attributes: attributesOf(stored, settings, preferred),
  }
}

function addressOf(stored: StoredCard | null, { asksAddress }: ProgrammeSettings): ProfileView['address'] {
  const kept = stored?.address ?? {}
  if (!asksAddress && Object.keys(kept).length === 0) return []
  return ADDRESS_FIELDS.map(field => ({ field, value: kept[field] ?? null }))
}

function attributesOf(
  stored: StoredCard | null,
  { attributes }: ProgrammeSettings,
  preferred: readonly string[],
): ProfileView['attributes'] {
  return attributes.map(({ attributeID, label, options }) => {
    const value = stored?.attributeList.find(kept => kept.attributeID === attributeID)?.value ?? null
    const option = options?.find(one => one.value === value)
    const answer = option ? textFor(preferred, option.label) : value
    return { attributeID, label: textFor(preferred, label), answer }
  })
}
