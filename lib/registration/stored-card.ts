import { z } from 'zod'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import type { Member, MemberFields } from '@/lib/membership/member'

const storedCard = z.object({
  fields: z.partialRecord(z.enum(PERSONAL_FIELD_CODES), z.string()),
  cardNo: z.string().nullable(),
  externalRefNo: z.string().nullable(),
  allowRedeem: z.boolean(),
  memberSince: z.string().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
})

/**
 * What the portal keeps of Create Member's answer with the account: all that can be shown where the upstream offers no
 * inquiry, or is away. `cardNo` is null while the upstream has only accepted the member.
 */
export type StoredCard = z.output<typeof storedCard>

function personal(fields: MemberFields): StoredCard['fields'] {
  const { PASSWORD: _never, ...rest } = fields
  return rest
}

export function cardFrom(member: Member): StoredCard {
  const { cardNo, externalRefNo, allowRedeem, memberSince, startDate, endDate } = member
  return {
    fields: personal(member.fields),
    cardNo,
    externalRefNo,
    allowRedeem,
    memberSince,
    startDate,
    endDate,
  }
}

/** The card of somebody whom the upstream has accepted but not yet made: what they typed, and nothing to redeem with. */
export function acceptedCard(fields: MemberFields): StoredCard {
  const nothingYet = { cardNo: null, externalRefNo: null, memberSince: null, startDate: null, endDate: null }
  return { fields: personal(fields), allowRedeem: false, ...nothingYet }
}

/** A stored card as it was written by any earlier version of the portal; null where it cannot be read any more. */
export function parseStoredCard(value: unknown): StoredCard | null {
  return storedCard.safeParse(value).data ?? null
}
