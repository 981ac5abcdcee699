import type { Attribute } from './attribute'
import type { FieldCode } from './card-field'
import { CARD_FIELDS, checkCardField } from './card-field'
import { displayNameFrom } from './display-name'
import { ADDRESS_FIELDS, type HomeAddress } from './home-address'
import { instantFrom } from './instant'
import { type MarketingConsent, marketingConsentFrom, notificationFrom } from './marketing-consent'
import type { MemberData, MiboMember } from './mibo-member'
import { phoneFrom } from './phone'
import { cut, trimmed, withoutOverrides } from './plain-text'
import { dayIn, midnightIn } from './programme-zone'

export type { Attribute } from './attribute'
export type { HomeAddress } from './home-address'
export type { MemberData, MiboMember } from './mibo-member'
export { miboMemberSchema } from './mibo-member'

/** Values by field code; a field without a value is absent, never empty. */
export type MemberFields = Partial<Record<FieldCode, string>>

/** A member as this product speaks of one. Times are ISO 8601 with offset; `endDate` null means no end. */
export type Member = {
  memberID: string
  cardNo: string | null
  externalRefNo: string | null
  fields: MemberFields
  address: HomeAddress
  attributeList: Attribute[]
  marketingConsent: MarketingConsent
  allowRedeem: boolean
  memberSince: string | null
  startDate: string | null
  endDate: string | null
}

/** `zone` is the programme's, an IANA name or an offset; a consent counts only with its own address. */
export type MemberDataOptions = {
  marketingConsent: MarketingConsent
  zone: string
  address?: HomeAddress | undefined
  attributeList?: readonly Attribute[] | undefined
  externalRefNo?: string | undefined
}

const GENDER_TO_MIBO: Record<string, 0 | 1> = { F: 0, M: 1 }
const GENDER_FROM_MIBO: Record<number, 'F' | 'M'> = { 0: 'F', 1: 'M' }

/**
 * Create Member's `memberData` of normalised, checked fields. The document's constants are set here and nowhere else;
 * USER_SALUTATION and PASSWORD have no place in it. The form invariants guarantee FIRST_NAME.
 */
export function memberDataFrom(fields: MemberFields, options: MemberDataOptions): MemberData {
  const { marketingConsent, zone, address, attributeList, externalRefNo } = options
  const consent = {
    email: marketingConsent.email && !!fields.EMAIL,
    sms: marketingConsent.sms && !!fields.MOBILE_PHONE,
  }
  const gender = GENDER_TO_MIBO[fields.GENDER ?? '']
  return {
    firstname: fields.FIRST_NAME ?? '',
    ...(fields.LAST_NAME ? { lastname: fields.LAST_NAME } : {}),
    displayname: fields.USER_NAME || displayNameFrom(fields),
    // 0 is female: a lookup decides, never truthiness.
    ...(gender === undefined ? {} : { gender }),
    ...(fields.MOBILE_PHONE ? { mobileNo: fields.MOBILE_PHONE.replace('+', '') } : {}),
    ...(fields.EMAIL ? { email: fields.EMAIL } : {}),
    ...(fields.BIRTH_DATE ? { birthDate: midnightIn(zone, fields.BIRTH_DATE) } : {}),
    ...address,
    ...(externalRefNo ? { externalRefNo } : {}),
    ...(attributeList?.length ? { attributeList: [...attributeList] } : {}),
    notification: notificationFrom(consent),
    customerType: 1,
    memberStatus: 1,
    allowRedeem: true,
    estatement: true,
  }
}

/** Mibo's member as ours; what the documents do not allow (gender 2, an impossible birth date) is absent. */
export function memberFrom(mibo: MiboMember, zone: string): Member {
  const fields: MemberFields = {}
  const names = { FIRST_NAME: mibo.firstname, LAST_NAME: mibo.lastname, USER_NAME: mibo.displayname } as const
  for (const code of ['FIRST_NAME', 'LAST_NAME', 'USER_NAME'] as const) {
    // Domain 4.3: over-long text is shown whole up to four times its limit.
    const name = cut(withoutOverrides(trimmed(names[code] ?? '')), 4 * CARD_FIELDS[code].maxLength)
    if (name) fields[code] = name
  }
  const GENDER = GENDER_FROM_MIBO[mibo.gender ?? -1]
  const BIRTH_DATE = mibo.birthDate ? dayIn(zone, mibo.birthDate) : null
  const MOBILE_PHONE = mobilePhoneFrom(mibo.mobileNo ?? '')
  const EMAIL = trimmed(mibo.email ?? '')
  if (GENDER) fields.GENDER = GENDER
  if (BIRTH_DATE && !checkCardField('BIRTH_DATE', BIRTH_DATE)) fields.BIRTH_DATE = BIRTH_DATE
  if (MOBILE_PHONE) fields.MOBILE_PHONE = MOBILE_PHONE
  if (EMAIL && EMAIL.length <= CARD_FIELDS.EMAIL.maxLength) fields.EMAIL = EMAIL
  return {
    memberID: mibo.memberID,
    cardNo: mibo.cardNo || null,
    externalRefNo: mibo.externalRefNo || null,
    fields,
    address: addressFrom(mibo),
    attributeList: mibo.attributeList ?? [],
    marketingConsent: marketingConsentFrom(mibo.notification),
    // Only an explicit false closes redeeming (domain 4.3); an absent answer does not.
    allowRedeem: mibo.allowRedeem !== false,
    memberSince: timeFrom(mibo.memberSince),
    startDate: timeFrom(mibo.startDate),
    endDate: timeFrom(mibo.endDate),
  }
}

// A number that our own tables do not know yet keeps its digits as long as it has the shape of one.
function mobilePhoneFrom(mobileNo: string): string | null {
  const plain = `+${trimmed(mobileNo).replace(/^\+/, '')}`
  return phoneFrom(plain, undefined) ?? (checkCardField('MOBILE_PHONE', plain) ? null : plain)
}

// ASP.NET prints year 1 for a date that was never set.
function timeFrom(time: string | null | undefined): string | null {
  return time && instantFrom(time) !== null && !time.startsWith('0001-') ? time : null
}

function addressFrom(mibo: MiboMember): HomeAddress {
  const kept = ADDRESS_FIELDS.map(field => [field, trimmed(mibo[field] ?? '')]).filter(([, value]) => value)
  return Object.fromEntries(kept)
}
