import { isPersonalFieldCode } from '@/lib/membership/card-field'
import { trimmed } from '@/lib/membership/plain-text'
import { checkSignUpField, type SignUpProblem, typedValue } from '@/lib/registration/sign-up-check'
import type { SignUpRules, SignUpValues } from '@/lib/registration/sign-up-rules'
import { type ProfileName, shownName } from './profile-rules'

/** `cannot-clear`: `fieldValue` is required, so an update can replace a value and never take it away (domain 4.3). */
export type ProfileProblem = SignUpProblem | 'cannot-clear'

/** What was typed into a field, in the form in which it is checked and stored. */
export function typedProfileValue(name: ProfileName, values: SignUpValues): string {
  return isPersonalFieldCode(name) ? typedValue(name, values) : trimmed(values[name] ?? '')
}

/** Browsers keep no line breaks in a box of one line: a name that has one would look changed. */
const inOneLine = (text: string) => trimmed(text.replace(/[\r\n]/g, ''))

/** Whether a field was changed against what the form showed, which the browser says and nothing but the change rests on. */
export function isChanged(name: ProfileName, values: SignUpValues): boolean {
  return inOneLine(typedProfileValue(name, values)) !== inOneLine(values[shownName(name)] ?? '')
}

/**
 * The verdict on one field, the same in the browser and on the server; null where it is fine. What was left as it stood is
 * fine however long it is: names from elsewhere may be.
 */
export function checkProfileField(
  name: ProfileName,
  values: SignUpValues,
  rules: SignUpRules,
): ProfileProblem | null {
  if (!isChanged(name, values)) return null
  if (isPersonalFieldCode(name) && typedProfileValue(name, values) === '') return 'cannot-clear'
  return checkSignUpField(name, values, rules)
}
