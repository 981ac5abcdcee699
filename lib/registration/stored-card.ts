import { z } from 'zod'
import type { CardDetail, MemberKey } from '@/lib/gateway/gateway'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import { ADDRESS_FIELDS } from '@/lib/membership/home-address'
import type { Member, MemberFields } from '@/lib/membership/member'

const storedCard = z.object({
  fields: z.partialRecord(z.enum(PERSONAL_FIELD_CODES), z.string()),
  // Absent from cards that were stored before sign-up could ask for them.
  address: z.partialRecord(z.enum(ADDRESS_FIELDS), z.string()).default({}),
  attributeList: z.array(z.object({ attributeID: z.string(), value: z.string() })).default([]),
  cardNo: z.string().nullable(),
  externalRefNo: z.string().nullable(),
  allowRedeem: z.boolean(),
  memberSince: z.string().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  // When the member changed what here: of two changes the later one counts.
  changeTimes: z.record(z.string(), z.string()).default({}),
})

/**
 * What the portal keeps of Create Member's answer with the account: all that can be shown where the upstream offers no
 * inquiry, or is away. `cardNo` is null while the upstream has only accepted the member.
 */
export type StoredCard = z.output<typeof storedCard>

/** What a person is called and reached by: figures are asked anew each time, and a password is in no card. */
export function personal(fields: MemberFields): StoredCard['fields'] {
  const kept = PERSONAL_FIELD_CODES.filter(code => code !== 'PASSWORD' && fields[code])
  return Object.fromEntries(kept.map(code => [code, fields[code]]))
}

/** `typed` are the fields that were sent: what the upstream has no place for (Mibo: the salutation) is kept here. */
export function cardFrom(member: Member, typed: MemberFields = {}): StoredCard {
  const { USER_SALUTATION } = typed
  const { address, attributeList, cardNo, externalRefNo, allowRedeem, memberSince, startDate, endDate } =
    member
  return {
    fields: personal({ ...(USER_SALUTATION ? { USER_SALUTATION } : {}), ...member.fields }),
    address,
    attributeList,
    cardNo,
    externalRefNo,
    allowRedeem,
    memberSince,
    startDate,
    endDate,
    changeTimes: {},
  }
}

/** The card of somebody whom the upstream has accepted but not yet made: what they typed, and nothing to redeem with. */
export function acceptedCard({
  fields,
  address,
  attributeList,
}: Pick<Member, 'fields' | 'address' | 'attributeList'>): StoredCard {
  const nothingYet = { cardNo: null, externalRefNo: null, memberSince: null, startDate: null, endDate: null }
  return {
    fields: personal(fields),
    address,
    attributeList,
    allowRedeem: false,
    changeTimes: {},
    ...nothingYet,
  }
}

/** The card of a member whom an inquiry found: its answer knows no address, attributes or dates. */
export function cardFromDetail(detail: CardDetail): StoredCard {
  const { fields, cardNo, externalRefNo, allowRedeem, memberSince, validUntil } = detail
  return {
    fields: personal(fields),
    address: {},
    attributeList: [],
    cardNo,
    externalRefNo,
    allowRedeem: allowRedeem !== false,
    memberSince,
    startDate: null,
    endDate: validUntil,
    changeTimes: {},
  }
}

/** The two names under which an account's member is asked about; null while the upstream has only accepted them. */
export function memberKeyOf(account: { memberID: string | null; card: unknown }): MemberKey | null {
  const cardNo = parseStoredCard(account.card)?.cardNo ?? null
  return account.memberID === null && cardNo === null ? null : { memberID: account.memberID, cardNo }
}

/** A stored card as it was written by any earlier version of the portal; null where it cannot be read any more. */
export function parseStoredCard(value: unknown): StoredCard | null {
  return storedCard.safeParse(value).data ?? null
}
