import { postedNamesOf, type SignUpValues } from '@/lib/registration/sign-up-rules'
import { RULES } from './verdicts'

/** A whole post of the sign-up form: everything empty but what a person must give, changed by `values`. */
export function posted(values: SignUpValues = {}): SignUpValues {
  const empty = Object.fromEntries(postedNamesOf(RULES).map(name => [name, '']))
  const needed = {
    FIRST_NAME: 'Aminah',
    EMAIL: 'aminah@example.com',
    PASSWORD: 'Correct-Horse-9',
    'consent.terms': 'on',
  }
  return { ...empty, ...needed, ...values }
}
