import type { PersonalFieldCode } from './card-field'
import { CARD_FIELDS_MAX_SIZE } from './card-field-rows'

/** One CardField that a programme's sign-up asks for; those not `required` may be left empty. */
export type SignUpField = { fieldCode: PersonalFieldCode; required: boolean }

const optional = (fieldCode: PersonalFieldCode): SignUpField => ({ fieldCode, required: false })

/**
 * What a programme asks for until its staff say otherwise, in the form's order. E-mail and mobile are both optional
 * since one of the two is enough. Source: domain 4.3 "Form invariants".
 */
export const SIGN_UP_FIELDS: SignUpField[] = [
  { fieldCode: 'FIRST_NAME', required: true },
  optional('LAST_NAME'),
  optional('USER_NAME'),
  optional('EMAIL'),
  optional('MOBILE_PHONE'),
  { fieldCode: 'PASSWORD', required: true },
  optional('USER_SALUTATION'),
  optional('GENDER'),
  optional('BIRTH_DATE'),
]

/** Every way in which a choice of fields can break an invariant of domain 4.3; words for staff belong to each. */
export const SIGN_UP_FIELDS_PROBLEMS = [
  'too-many-fields',
  'duplicate-field',
  'first-name-missing',
  'identity-missing',
  'never-required',
  'birth-date-missing',
] as const

export type SignUpFieldsProblem = (typeof SIGN_UP_FIELDS_PROBLEMS)[number]

/** There is no third gender and no neutral salutation in the documents: nobody can be made to choose. */
const NEVER_REQUIRED: readonly PersonalFieldCode[] = ['GENDER', 'USER_SALUTATION']

/** What is wrong with a programme's choice; empty where sign-up can be built from it. */
export function checkSignUpFields(
  fields: readonly SignUpField[],
  minimumAge: number | null,
): SignUpFieldsProblem[] {
  const asks = (code: PersonalFieldCode) => fields.some(({ fieldCode }) => fieldCode === code)
  const requires = (code: PersonalFieldCode) =>
    fields.some(({ fieldCode, required }) => fieldCode === code && required)
  const faults: [SignUpFieldsProblem, boolean][] = [
    ['too-many-fields', fields.length > CARD_FIELDS_MAX_SIZE],
    ['duplicate-field', new Set(fields.map(({ fieldCode }) => fieldCode)).size < fields.length],
    ['first-name-missing', !requires('FIRST_NAME')],
    ['identity-missing', !asks('EMAIL') && !asks('MOBILE_PHONE')],
    ['never-required', NEVER_REQUIRED.some(requires)],
    ['birth-date-missing', minimumAge !== null && !requires('BIRTH_DATE')],
  ]
  return faults.filter(([, isWrong]) => isWrong).map(([problem]) => problem)
}
