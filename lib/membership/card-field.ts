import { ageOn, isCalendarDate } from './birth-date'
import type { FieldCode, PersonalFieldCode } from './card-field-rows'
import { CARD_FIELDS } from './card-field-rows'
import { isPasswordTooLong, PASSWORD_PARTS, passwordParts } from './password-rule'
import { isCommonPassword, isMadeOfWords } from './password-words'
import { hasForbiddenCharacters, trimmed } from './plain-text'

export type {
  FieldCode,
  PersonalFieldCode,
  WireFieldCode,
} from './card-field-rows'
export {
  CARD_FIELDS,
  FIELD_CODES,
  isFieldCode,
  isPersonalFieldCode,
  PERSONAL_FIELD_CODES,
} from './card-field-rows'

/** Every refusal of a value that a person can type: one message each in each locale. */
export const CARD_FIELD_PROBLEMS = [
  'required',
  'too-long',
  'forbidden-characters',
  'not-in-list',
  'not-a-date',
  'date-in-future',
  'date-too-early',
  'too-young',
  'not-a-phone',
  'calling-code-missing',
  'not-an-email',
  'password-too-short',
  'password-needs-uppercase',
  'password-needs-lowercase',
  'password-needs-digit',
  'password-needs-special',
  'password-too-common',
  'password-has-own-words',
  'password-too-long',
] as const

export type CardFieldProblem = (typeof CARD_FIELD_PROBLEMS)[number]

/**
 * `today` is `YYYY-MM-DD` in the programme's zone; `minimumAge` in whole years; `passwordContext` what others would try
 * first, the brand and the person's own names and addresses.
 */
export type CardFieldSettings = {
  today?: string | undefined
  minimumAge?: number | undefined
  passwordContext?: readonly string[] | undefined
}

const EARLIEST_BIRTH_YEAR = '1900'

const PASSWORD_PROBLEMS = {
  length: 'password-too-short',
  uppercase: 'password-needs-uppercase',
  lowercase: 'password-needs-lowercase',
  digit: 'password-needs-digit',
  special: 'password-needs-special',
} as const satisfies Record<(typeof PASSWORD_PARTS)[number], CardFieldProblem>

const SALUTATIONS: Record<string, string> = { mr: 'MR.', ms: 'MS.', mrs: 'MRS.', miss: 'MISS' }

/** The one form in which a value is checked, stored and compared. A password is never touched. Idempotent. */
export function normaliseCardField(code: FieldCode, text: string): string {
  if (code === 'PASSWORD') return text
  const value = trimmed(text)
  if (code === 'GENDER') return /^[fm]$/i.test(value) ? value.toUpperCase() : value
  // The document writes MISS without a dot and the others with one; people write either.
  if (code === 'USER_SALUTATION') {
    const word = /^(mr|ms|mrs|miss)\.?$/i.exec(value)?.[1]
    return word ? (SALUTATIONS[word.toLowerCase()] ?? value) : value
  }
  return value
}

/**
 * The verdict on a normalised value, the same in the browser and on the server; null where it may be stored.
 * Empty is not its business: an empty optional field is absent, an empty required one is `required`.
 * A phone is judged by its E.164 shape only; whether such a number can exist is `phoneFrom`'s to say.
 */
export function checkCardField(
  code: PersonalFieldCode,
  value: string,
  settings: CardFieldSettings = {},
): CardFieldProblem | null {
  if (code === 'PASSWORD') return checkPassword(value, settings)
  const row = CARD_FIELDS[code]
  if (hasForbiddenCharacters(value)) return 'forbidden-characters'
  if (value.length > row.maxLength) return 'too-long'
  if (row.values) return row.values.includes(value) ? null : 'not-in-list'
  if (code === 'BIRTH_DATE') return checkBirthDate(value, settings)
  if (!row.pattern || row.pattern.test(value)) return null
  if (code === 'EMAIL') return 'not-an-email'
  return /^[^+]*\d/.test(value) ? 'calling-code-missing' : 'not-a-phone'
}

function checkBirthDate(
  value: string,
  { today = latestToday(), minimumAge }: CardFieldSettings,
): CardFieldProblem | null {
  if (!isCalendarDate(value)) return 'not-a-date'
  if (value < EARLIEST_BIRTH_YEAR) return 'date-too-early'
  if (value > today) return 'date-in-future'
  return minimumAge !== undefined && ageOn(value, today) < minimumAge ? 'too-young' : null
}

// Without the programme's own date: the date where the day begins first (UTC+14), so nobody is refused a true date.
function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
}

function checkPassword(value: string, { passwordContext = [] }: CardFieldSettings): CardFieldProblem | null {
  if (isPasswordTooLong(value)) return 'password-too-long'
  if (hasForbiddenCharacters(value)) return 'forbidden-characters'
  const parts = passwordParts(value)
  const missing = PASSWORD_PARTS.find(part => !parts[part])
  if (missing) return PASSWORD_PROBLEMS[missing]
  if (isCommonPassword(value)) return 'password-too-common'
  return isMadeOfWords(value, passwordContext) ? 'password-has-own-words' : null
}
