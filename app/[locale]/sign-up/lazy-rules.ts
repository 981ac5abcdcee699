import type { SignUpProblem } from '@/lib/registration/sign-up-check'
import type { CheckedName, SignUpRules, SignUpValues } from '@/lib/registration/sign-up-rules'

/** The rules of the form: fetched when somebody begins to fill it in, not before the page can be read. */
export const loadRules = () => import('@/lib/registration/sign-up-check')

/** Every country's numbering plan, heavy as a picture: fetched once a number has been typed. */
const loadPhone = () => import('@/lib/registration/understood-phone')

/** `understood` is how a number is read; null where nothing is to be said of it. */
export type Verdict = { problem: SignUpProblem | null; understood: string | null }

/** The browser's verdict on one field: for every post the same as the server's. */
export async function verdictOf(
  name: CheckedName,
  values: SignUpValues,
  rules: SignUpRules,
): Promise<Verdict> {
  const { checkSignUpField, typedValue } = await loadRules()
  const problem = checkSignUpField(name, values, rules)
  if (problem || name !== 'MOBILE_PHONE' || typedValue(name, values) === '')
    return { problem, understood: null }
  const { understoodPhone } = await loadPhone()
  const understood = understoodPhone(values)
  return { problem: understood === '' ? 'not-a-phone' : null, understood }
}
