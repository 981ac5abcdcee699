import { birthDateFrom } from '@/lib/membership/birth-date'
import {
  type CardFieldProblem,
  checkCardField,
  normaliseCardField,
  type PersonalFieldCode,
} from '@/lib/membership/card-field'
import { displayNameFrom } from '@/lib/membership/display-name'
import { checkFreeText } from '@/lib/membership/free-text'
import { isAddressField } from '@/lib/membership/home-address'
import { trimmed } from '@/lib/membership/plain-text'
import { checkTypedPhone, phoneDigits } from '@/lib/membership/typed-phone'
import {
  type AttributeName,
  asks,
  attributeName,
  type CheckedName,
  type SignUpRules,
  type SignUpValues,
} from './sign-up-rules'

export type SignUpProblem = CardFieldProblem | 'identity-required' | 'terms-required'

/** A CardField as typed, in the form in which it is checked and stored; empty where nothing was given. */
export function typedValue(code: PersonalFieldCode, values: SignUpValues): string {
  return code === 'BIRTH_DATE' ? birthDateOf(values) : normaliseCardField(code, values[code] ?? '')
}

/** The USER_NAME that follows from the other names, for whoever writes none. */
export function proposedUserName(values: SignUpValues): string {
  return displayNameFrom({
    FIRST_NAME: typedValue('FIRST_NAME', values),
    LAST_NAME: typedValue('LAST_NAME', values),
  })
}

/** The birth date of the three boxes, else of the single field of a raw post. */
function birthDateOf(values: SignUpValues): string {
  const box = (part: string) => values[`BIRTH_DATE.${part}`] ?? ''
  const boxes = { day: box('day'), month: box('month'), year: box('year') }
  if (boxes.day === '' && boxes.month === '' && boxes.year === '') return (values.BIRTH_DATE ?? '').trim()
  // What makes no date is kept as it stands, so that the check refuses it.
  return birthDateFrom(boxes) ?? `${boxes.year}-${boxes.month}-${boxes.day}`
}

/**
 * The verdict on one field of the form, the same in the browser and on the server; null where it is fine.
 * Whether a phone number can exist is said by `phoneFrom`, which knows every country's plan.
 */
export function checkSignUpField(
  name: CheckedName,
  values: SignUpValues,
  rules: SignUpRules,
): SignUpProblem | null {
  if (name === 'consent.terms') return isTicked(values[name]) ? null : 'terms-required'
  if (isAddressField(name)) return checkFreeText(trimmed(values[name] ?? ''))
  if (isAttributeName(name)) return checkAttribute(name, trimmed(values[name] ?? ''), rules)
  const value = typedValue(name, values)
  if (value === '') return problemOfEmpty(name, values, rules)
  if (name === 'MOBILE_PHONE') return checkTypedPhone(value, values['MOBILE_PHONE.callingCode'])
  return checkCardField(name, value, {
    today: rules.today,
    minimumAge: rules.minimumAge ?? undefined,
    passwordContext: name === 'PASSWORD' ? [...rules.passwordContext, ...ownWords(values)] : [],
  })
}

/** What a browser sends of a ticked box; a raw post may say it in other words, but never by `false` or `off`. */
export function isTicked(value: string | undefined): boolean {
  return /^(?:on|true|1|yes)$/i.test(value ?? '')
}

const isAttributeName = (name: string): name is AttributeName => name.startsWith('attribute.')

function checkAttribute(
  name: AttributeName,
  value: string,
  { attributes }: SignUpRules,
): SignUpProblem | null {
  const asked = attributes.find(({ attributeID }) => attributeName(attributeID) === name)
  if (value !== '' && asked?.values) return asked.values.includes(value) ? null : 'not-in-list'
  return checkFreeText(value)
}

/** What whoever knows a person would try first. A number is often written without its country: its end is taken too. */
export function ownWords(values: SignUpValues): string[] {
  const number = phoneDigits(values.MOBILE_PHONE ?? '')?.replace('+', '') ?? ''
  const email = (values.EMAIL ?? '').split('@')[0] ?? ''
  const names = [values.FIRST_NAME, values.LAST_NAME, values.USER_NAME]
  return [...names.map(typed => typed ?? ''), email, number, number.slice(-7)]
}

const IDENTITIES = ['EMAIL', 'MOBILE_PHONE'] as const

function problemOfEmpty(
  name: PersonalFieldCode,
  values: SignUpValues,
  rules: SignUpRules,
): SignUpProblem | null {
  if (rules.fields.some(({ fieldCode, required }) => fieldCode === name && required)) return 'required'
  const asked = IDENTITIES.filter(code => asks(rules, code))
  if (!asked.some(code => code === name) || asked.some(code => typedValue(code, values) !== '')) return null
  // One of the two is enough: the first box of the pair says so, unless the other is required anyway.
  const others = rules.fields.filter(({ fieldCode }) => asked.some(code => code === fieldCode))
  if (others.some(({ required }) => required) || others[0]?.fieldCode !== name) return null
  return asked.length === 1 ? 'required' : 'identity-required'
}
