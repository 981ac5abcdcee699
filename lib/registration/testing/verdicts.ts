import { fieldProblemsFrom } from '@/lib/forms/field-problems'
import { CHECKED_NAMES, checkSignUpField, type SignUpValues } from '@/lib/registration/sign-up-check'
import { signUpSchema } from '@/lib/registration/sign-up-schema'

const SETTINGS = { today: '2026-07-01', passwordContext: ['Kedai Kopi'] }

export const schema = signUpSchema(SETTINGS)

/** The problems of a post as the server finds them, by field. */
export function serverSays(values: SignUpValues): Record<string, string> {
  const parsed = schema.safeParse(values)
  return parsed.success ? {} : fieldProblemsFrom(parsed.error)
}

/** The problems of the same form as the browser finds them before it is sent. */
export function browserSays(values: SignUpValues): Record<string, string> {
  const verdicts = CHECKED_NAMES.map(name => [name, checkSignUpField(name, values, SETTINGS)])
  return Object.fromEntries(verdicts.filter(([, problem]) => problem !== null))
}
