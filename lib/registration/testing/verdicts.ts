import { fieldProblemsFrom } from '@/lib/forms/field-problems'
import { SIGN_UP_FIELDS } from '@/lib/membership/sign-up-field'
import { checkSignUpField } from '@/lib/registration/sign-up-check'
import { checkedNamesOf, type SignUpRules, type SignUpValues } from '@/lib/registration/sign-up-rules'
import { signUpSchema } from '@/lib/registration/sign-up-schema'

/** A programme that asks for everything and requires what it must. */
export const RULES: SignUpRules = {
  fields: SIGN_UP_FIELDS,
  asksAddress: true,
  attributes: [
    { attributeID: '00000000-0000-4000-8000-000000000001', values: null },
    { attributeID: '00000000-0000-4000-8000-000000000002', values: ['KOPI', 'TEH'] },
  ],
  minimumAge: null,
  today: '2026-07-01',
  passwordContext: ['Kedai Kopi'],
}

export const schema = signUpSchema(RULES)

/** The problems of a post as the server finds them, by field. */
export function serverSays(values: SignUpValues, rules = RULES): Record<string, string> {
  const parsed = signUpSchema(rules).safeParse(values)
  return parsed.success ? {} : fieldProblemsFrom(parsed.error)
}

/** The problems of the same form as the browser finds them before it is sent. */
export function browserSays(values: SignUpValues, rules = RULES): Record<string, string> {
  const verdicts = checkedNamesOf(rules).map(name => [name, checkSignUpField(name, values, rules)])
  return Object.fromEntries(verdicts.filter(([, problem]) => problem !== null))
}
