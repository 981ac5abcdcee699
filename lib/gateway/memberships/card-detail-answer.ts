import type { CardDetail, MemberKey } from '@/lib/gateway/gateway'
import { amountFromWire } from '@/lib/membership/amount-schema'
import { EXTEND_INFO_MAX_LENGTH, ID_MAX_LENGTH } from '@/lib/membership/benefit-detail-schema'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import { readCardFields } from '@/lib/membership/card-field-reading'
import { type GrowthKind, growthFrom } from '@/lib/membership/growth'
import { jsonValueFrom, recordFrom } from '@/lib/membership/json-value'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import type { MemberFields } from '@/lib/membership/member'
import { done, type Outcome, refused } from '@/lib/membership/outcome'

/** `mismatch`: the answer is about somebody other than the question. */
export type CardDetailProblem = 'no-member' | 'mismatch' | 'wrong-shape'

/** The card, and codes (never values) of what in it could not be read. */
export type ReadCardDetail = { card: CardDetail; rejected: string[] }

/**
 * The body of a successful inquireCardDetail. Cards without `cardFields` do not exist (domain 3.2); what is wrong in one
 * field hides no other. Dates, `externalRefNo` and `allowRedeem` are not carried, a tier has no name here.
 */
export function cardDetailFrom(
  body: Record<string, unknown>,
  who: MemberKey | LoginIdentity,
  growthKind: GrowthKind,
): Outcome<ReadCardDetail, CardDetailProblem> {
  const { cardFields } = body
  if (cardFields === undefined || cardFields === null) return refused('no-member')
  if (!Array.isArray(cardFields)) return refused('wrong-shape')
  if (cardFields.length === 0) return refused('no-member')
  const { fields, rejected } = readCardFields(cardFields)
  const named = keyFrom(body.extendInfo)
  if (isAboutAnother(who, fields, named)) return refused('mismatch')
  const asked = 'identityType' in who ? { cardNo: null, memberID: null } : who
  const card: CardDetail = {
    fields: personalOf(fields),
    memberID: named.memberID ?? asked.memberID,
    cardNo: named.cardNo ?? asked.cardNo,
    externalRefNo: null,
    allowRedeem: null,
    points: fields.POINT === undefined ? null : Number(fields.POINT),
    storedValue: amountFromWire(fields.BALANCE),
    level: fields.LEVEL ?? null,
    levelName: null,
    growth: growthFrom(fields.GROWTH, growthKind),
    nextTier: null,
    memberSince: null,
    validUntil: null,
  }
  return done({ card, rejected: [...new Set(rejected.map(({ code }) => code))] })
}

/** `{"cardNo":…,"memberID":…}` in extendInfo: our own contract (domain 4.3 "cardNo"); nulls where it cannot be read. */
function keyFrom(extendInfo: unknown): MemberKey {
  const isText = typeof extendInfo === 'string' && extendInfo.length <= EXTEND_INFO_MAX_LENGTH
  const json = isText ? jsonValueFrom(extendInfo) : null
  const given = json?.ok ? recordFrom(json.value) : null
  return { cardNo: idFrom(given?.cardNo), memberID: idFrom(given?.memberID) }
}

function idFrom(value: unknown): string | null {
  return typeof value === 'string' && value.length <= ID_MAX_LENGTH && /^[^@#?\s\p{C}]+$/u.test(value)
    ? value
    : null
}

/** A signed answer may still be another question's, or an upstream's mistake: nobody is shown somebody else's card. */
function isAboutAnother(who: MemberKey | LoginIdentity, fields: MemberFields, named: MemberKey): boolean {
  if ('identityType' in who) {
    const identityNo = fields[who.identityType]
    return identityNo !== undefined && identityKey({ ...who, identityNo }) !== identityKey(who)
  }
  const differs = (asked: string | null, answered: string | null) =>
    asked !== null && answered !== null && asked !== answered
  return differs(who.cardNo, named.cardNo) || differs(who.memberID, named.memberID)
}

function personalOf(fields: MemberFields): MemberFields {
  const codes = PERSONAL_FIELD_CODES.filter(code => code !== 'PASSWORD' && fields[code] !== undefined)
  return Object.fromEntries(codes.map(code => [code, fields[code]]))
}
