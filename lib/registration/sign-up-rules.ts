import type { PersonalFieldCode } from '@/lib/membership/card-field'
import { ADDRESS_FIELDS, type AddressField } from '@/lib/membership/home-address'
import type { SignUpField } from '@/lib/membership/sign-up-field'
import type { ProgrammeSettings } from '@/lib/store/programme'

/** What one programme asks of whoever joins, and by which date and names it is judged: the same in browser and server. */
export type SignUpRules = {
  fields: readonly SignUpField[]
  asksAddress: boolean
  /** Staff's own questions; without `values` a text is typed. */
  attributes: readonly { attributeID: string; values: readonly string[] | null }[]
  minimumAge: number | null
  /** `YYYY-MM-DD` in the programme's zone. */
  today: string
  /** Words that no password may consist of: the programme's name. */
  passwordContext: readonly string[]
}

export function signUpRulesFrom(
  { signUpFields, asksAddress, attributes, minimumAge, name }: ProgrammeSettings,
  today: string,
): SignUpRules {
  return {
    fields: signUpFields,
    asksAddress,
    attributes: attributes.map(({ attributeID, options }) => ({
      attributeID,
      values: options?.map(({ value }) => value) ?? null,
    })),
    minimumAge,
    today,
    passwordContext: [name],
  }
}

export type AttributeName = `attribute.${string}`

/** A field of the form that has a verdict of its own. */
export type CheckedName = PersonalFieldCode | AddressField | AttributeName | 'consent.terms'

export const attributeName = (attributeID: string): AttributeName => `attribute.${attributeID}`

export function asks({ fields }: Pick<SignUpRules, 'fields'>, code: PersonalFieldCode): boolean {
  return fields.some(({ fieldCode }) => fieldCode === code)
}

/** The fields that are judged, in the order of the form. */
export function checkedNamesOf({ fields, asksAddress, attributes }: SignUpRules): CheckedName[] {
  return [
    ...fields.map(({ fieldCode }) => fieldCode),
    ...(asksAddress ? ADDRESS_FIELDS : []),
    ...attributes.map(({ attributeID }) => attributeName(attributeID)),
    'consent.terms',
  ]
}

/** Several boxes of one value; a raw post may have the birth date in one. */
const PARTS: Partial<Record<CheckedName, readonly string[]>> = {
  BIRTH_DATE: ['BIRTH_DATE.day', 'BIRTH_DATE.month', 'BIRTH_DATE.year'],
  MOBILE_PHONE: ['MOBILE_PHONE.callingCode'],
}

/** Every name that is read of a posted form; what else is posted, the programme did not ask for. */
export function postedNamesOf(rules: SignUpRules): string[] {
  const names = checkedNamesOf(rules).flatMap(name => [name, ...(PARTS[name] ?? [])])
  return [...names, 'consent.email', 'consent.sms', 'requestId']
}

/** What was typed, by name; what was not posted is absent. */
export type SignUpValues = Readonly<Record<string, string>>
