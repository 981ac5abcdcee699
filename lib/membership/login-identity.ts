import { checkCardField, normaliseCardField } from './card-field'
import type { MemberFields } from './member'
import { formatPhone, maskPhone, phoneFrom } from './phone'

export const IDENTITY_TYPES = ['EMAIL', 'MOBILE_PHONE'] as const

/** The document's LoginIdentity: an e-mail address as typed, or a phone in E.164 with its plus. */
export type LoginIdentity = { identityType: (typeof IDENTITY_TYPES)[number]; identityNo: string }

/** One box: what holds an "@" is an e-mail address, all else a phone. Null where it can be neither. */
export function loginIdentityFrom(
  text: string,
  defaultCallingCode: string | undefined,
): LoginIdentity | null {
  if (text.includes('@')) {
    const identityNo = normaliseCardField('EMAIL', text)
    return checkCardField('EMAIL', identityNo) ? null : { identityType: 'EMAIL', identityNo }
  }
  const identityNo = phoneFrom(text, defaultCallingCode)
  return identityNo ? { identityType: 'MOBILE_PHONE', identityNo } : null
}

/** The identities among a member's fields, which are normalised and checked already. */
export function identitiesFrom(fields: MemberFields): LoginIdentity[] {
  return IDENTITY_TYPES.flatMap(identityType => {
    const identityNo = fields[identityType]
    return identityNo ? [{ identityType, identityNo }] : []
  })
}

/** The form in which an identity is unique: an e-mail address in lower case, a phone in E.164. */
export function identityKey({ identityType, identityNo }: LoginIdentity): string {
  return identityType === 'EMAIL' ? identityNo.toLowerCase() : identityNo
}

/** As a person reads it within a sentence: isolated, so that it keeps its order in Arabic; a number in its groups, on one line. */
export function shownIdentity({ identityType, identityNo }: LoginIdentity): string {
  return identityType === 'EMAIL'
    ? `\u2066${identityNo}\u2069`
    : formatPhone(identityNo).replaceAll(' ', '\u00a0')
}

/** For logs and staff views: `e***@example.com`, `+658812****`. */
export function maskIdentity({ identityType, identityNo }: LoginIdentity): string {
  if (identityType === 'MOBILE_PHONE') return maskPhone(identityNo)
  return `${identityNo.slice(0, 1)}***${identityNo.slice(identityNo.lastIndexOf('@'))}`
}
