import { v7 as uuidv7 } from 'uuid'
import type { NewMember } from '@/lib/gateway/gateway'
import { marketingConsentFrom, notificationFrom } from '@/lib/membership/marketing-consent'
import type { Member, MemberFields } from '@/lib/membership/member'
import type { MemberRow } from '@/lib/store/member'
import { cardNumberAt } from './card-number'

/** A new member as the embedded service stores one: lowest tier, no growth, a card number of its own. */
export function memberRowFrom(
  requestID: string,
  { fields, address, attributeList, marketingConsent }: NewMember,
  programme: { zone: string; firstLevel: string },
): MemberRow {
  const now = new Date()
  return {
    memberID: uuidv7(),
    requestID,
    cardNo: cardNumberAt(now, programme.zone),
    externalRefNo: null,
    firstName: fields.FIRST_NAME ?? '',
    lastName: fields.LAST_NAME ?? null,
    userName: fields.USER_NAME ?? '',
    userSalutation: fields.USER_SALUTATION ?? null,
    gender: fields.GENDER ?? null,
    birthDate: fields.BIRTH_DATE ?? null,
    mobilePhone: fields.MOBILE_PHONE ?? null,
    email: fields.EMAIL ?? null,
    notification: notificationFrom(marketingConsent),
    allowRedeem: true,
    address,
    attributeList: [...attributeList],
    changeTimes: {},
    level: programme.firstLevel,
    growth: '0',
    startDate: now,
    endDate: null,
  }
}

/** The column in which each personal field lies. */
export const COLUMNS = {
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  USER_NAME: 'userName',
  USER_SALUTATION: 'userSalutation',
  GENDER: 'gender',
  BIRTH_DATE: 'birthDate',
  MOBILE_PHONE: 'mobilePhone',
  EMAIL: 'email',
} as const

export function isColumnField(code: string): code is keyof typeof COLUMNS {
  return Object.hasOwn(COLUMNS, code)
}

export function fieldsOf(row: MemberRow): MemberFields {
  const all = Object.entries(COLUMNS).map(([code, column]) => [code, row[column]])
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== ''))
}

/** A stored member as the port speaks of one. */
export function memberOf(row: MemberRow): Member {
  return {
    memberID: row.memberID,
    cardNo: row.cardNo,
    externalRefNo: row.externalRefNo,
    fields: fieldsOf(row),
    address: row.address,
    attributeList: row.attributeList,
    marketingConsent: marketingConsentFrom(row.notification),
    allowRedeem: row.allowRedeem,
    memberSince: null,
    startDate: row.startDate.toISOString(),
    endDate: row.endDate?.toISOString() ?? null,
  }
}
