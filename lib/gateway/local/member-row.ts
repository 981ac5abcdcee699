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
    level: programme.firstLevel,
    growth: '0',
    startDate: now,
    endDate: null,
  }
}

export function fieldsOf(row: MemberRow): MemberFields {
  const all = {
    FIRST_NAME: row.firstName,
    LAST_NAME: row.lastName,
    USER_NAME: row.userName,
    USER_SALUTATION: row.userSalutation,
    GENDER: row.gender,
    BIRTH_DATE: row.birthDate,
    MOBILE_PHONE: row.mobilePhone,
    EMAIL: row.email,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''))
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
