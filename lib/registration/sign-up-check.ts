import { birthDateFrom } from '@/lib/membership/birth-date'
import {
  type CardFieldProblem,
  type CardFieldSettings,
  checkCardField,
  normaliseCardField,
} from '@/lib/membership/card-field'
import { checkTypedPhone, phoneDigits } from '@/lib/membership/typed-phone'

/** Every named field of the sign-up form, as it is posted. */
export const SIGN_UP_NAMES = [
  'FIRST_NAME',
  'LAST_NAME',
  'USER_NAME',
  'USER_SALUTATION',
  'GENDER',
  'BIRTH_DATE',
  'BIRTH_DATE.day',
  'BIRTH_DATE.month',
  'BIRTH_DATE.year',
  'MOBILE_PHONE',
  'MOBILE_PHONE.callingCode',
  'EMAIL',
  'PASSWORD',
  'consent.email',
  'consent.sms',
  'consent.terms',
  'requestId',
] as const

export type SignUpValues = Record<(typeof SIGN_UP_NAMES)[number], string>

/** The fields that have a verdict of their own, in the order of the form. */
export const CHECKED_NAMES = [
  'FIRST_NAME',
  'LAST_NAME',
  'USER_NAME',
  'USER_SALUTATION',
  'GENDER',
  'BIRTH_DATE',
  'EMAIL',
  'MOBILE_PHONE',
  'PASSWORD',
  'consent.terms',
] as const

export type CheckedName = (typeof CHECKED_NAMES)[number]

export type SignUpProblem = CardFieldProblem | 'identity-required' | 'terms-required'

/** The birth date of the three boxes, else of the single field of a raw post; empty where none was given. */
export function birthDateOf(values: SignUpValues): string {
  const boxes = {
    day: values['BIRTH_DATE.day'],
    month: values['BIRTH_DATE.month'],
    year: values['BIRTH_DATE.year'],
  }
  if (boxes.day === '' && boxes.month === '' && boxes.year === '') return values.BIRTH_DATE.trim()
  // What makes no date is kept as it stands, so that the check refuses it.
  return birthDateFrom(boxes) ?? `${boxes.year}-${boxes.month}-${boxes.day}`
}

/**
 * The verdict on one field of the form, the same in the browser and on the server; null where it is fine.
 * Whether a phone number can exist is decided on the server alone, which knows every country's plan.
 */
export function checkSignUpField(
  name: CheckedName,
  values: SignUpValues,
  settings: CardFieldSettings = {},
): SignUpProblem | null {
  if (name === 'consent.terms') return values[name] === '' ? 'terms-required' : null
  const value = name === 'BIRTH_DATE' ? birthDateOf(values) : normaliseCardField(name, values[name])
  if (value === '') return problemOfEmpty(name, values)
  if (name === 'MOBILE_PHONE') return checkTypedPhone(value, values['MOBILE_PHONE.callingCode'])
  if (name !== 'PASSWORD') return checkCardField(name, value, settings)
  const passwordContext = [...(settings.passwordContext ?? []), ...ownWords(values)]
  return checkCardField(name, value, { ...settings, passwordContext })
}

// What whoever knows the person would try first. Their number is often written without its country: its end is taken too.
function ownWords(values: SignUpValues): string[] {
  const number = phoneDigits(values.MOBILE_PHONE)?.replace('+', '') ?? ''
  const email = values.EMAIL.split('@')[0] ?? ''
  return [values.FIRST_NAME, values.LAST_NAME, values.USER_NAME, email, number, number.slice(-7)]
}

function problemOfEmpty(name: CheckedName, values: SignUpValues): SignUpProblem | null {
  if (name === 'FIRST_NAME' || name === 'PASSWORD') return 'required'
  // One of the two is enough; the first box of the pair says so.
  if (name === 'EMAIL' && normaliseCardField('MOBILE_PHONE', values.MOBILE_PHONE) === '')
    return 'identity-required'
  return null
}
