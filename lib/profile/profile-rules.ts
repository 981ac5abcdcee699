import type { PersonalFieldCode } from '@/lib/membership/card-field'
import { ADDRESS_FIELDS, type AddressField } from '@/lib/membership/home-address'
import {
  type AttributeName,
  attributeName,
  type SignUpRules,
  signUpRulesFrom,
} from '@/lib/registration/sign-up-rules'
import type { ProgrammeSettings } from '@/lib/store/programme'

/** What a member changes by typing it; e-mail and mobile ask for a proof, and are changed in the settings. */
export const PROFILE_CODES = [
  'FIRST_NAME',
  'LAST_NAME',
  'USER_NAME',
  'USER_SALUTATION',
  'GENDER',
  'BIRTH_DATE',
] as const satisfies readonly PersonalFieldCode[]

export type ProfileCode = (typeof PROFILE_CODES)[number]

/** A field of the form that has a verdict of its own. */
export type ProfileName = ProfileCode | AddressField | AttributeName

/**
 * Sign-up's rules over the fields of the profile. None is required: what was never given may stay so, and what was given
 * cannot be emptied. `keepsAddress`: one was given before the programme ceased to ask for it.
 */
export function profileRulesFrom(
  settings: ProgrammeSettings,
  today: string,
  keepsAddress: boolean,
): SignUpRules {
  const fields = PROFILE_CODES.map(fieldCode => ({ fieldCode, required: false }))
  const rules = signUpRulesFrom(settings, today)
  return { ...rules, fields, asksAddress: rules.asksAddress || keepsAddress, passwordContext: [] }
}

/** The fields that are judged, in the order of the form. */
export function profileNamesOf({ asksAddress, attributes }: SignUpRules): ProfileName[] {
  return [
    ...PROFILE_CODES,
    ...attributes.map(({ attributeID }) => attributeName(attributeID)),
    ...(asksAddress ? ADDRESS_FIELDS : []),
  ]
}

/** The hidden input that says what stood in a field when the form was drawn: only what differs from it is a change. */
export const shownName = (name: ProfileName) => `shown.${name}` as const

/** Every name that is read of a posted form. */
export function postedProfileNames(rules: SignUpRules): string[] {
  const boxes = ['BIRTH_DATE.day', 'BIRTH_DATE.month', 'BIRTH_DATE.year']
  return [...profileNamesOf(rules).flatMap(name => [name, shownName(name)]), ...boxes]
}
