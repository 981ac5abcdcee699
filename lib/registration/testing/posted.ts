import { SIGN_UP_NAMES, type SignUpValues } from '@/lib/registration/sign-up-check'

/** A whole post of the sign-up form: everything empty but what a person must give, changed by `values`. */
export function posted(values: Partial<SignUpValues> = {}): SignUpValues {
  const empty = Object.fromEntries(SIGN_UP_NAMES.map(name => [name, ''])) as SignUpValues
  const needed = {
    FIRST_NAME: 'Aminah',
    EMAIL: 'aminah@example.com',
    PASSWORD: 'Correct-Horse-9',
    'consent.terms': 'on',
  }
  return { ...empty, ...needed, ...values }
}
