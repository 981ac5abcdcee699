import type { ProgrammeSettings } from '@/lib/programme/settings'
import { register } from './register'
import type { RegisterAnswer, RegisterContext } from './register-context'
import type { SignUpRules } from './sign-up-rules'
import { type SignUp, signUpSchema } from './sign-up-schema'

/** What staff ask of somebody at the counter, whatever the programme asks of who joins by themselves. */
export const MADE_WITH = ['FIRST_NAME', 'LAST_NAME', 'MOBILE_PHONE'] as const

/** The form as it is posted, by its names. */
export type MadeTyped = Record<(typeof MADE_WITH)[number] | 'MOBILE_PHONE.callingCode' | 'requestId', string>

const RULES: SignUpRules = {
  fields: MADE_WITH.map(fieldCode => ({ fieldCode, required: fieldCode !== 'LAST_NAME' })),
  asksAddress: false,
  attributes: [],
  minimumAge: null,
  today: '',
  passwordContext: [],
}

/** The check of a form in which staff make a member: sign-up's own verdicts on its fields, and no consent of any kind. */
export function madeMemberSchema() {
  return signUpSchema(RULES, MADE_WITH)
}

/**
 * Makes a member for somebody who is there, exactly as joining does: once for each requestId, known people known, an
 * undecided answer asked about. The account has no password and has agreed to nothing: a code to the mobile number opens
 * it, and the terms are agreed to then.
 */
export function makeMember(
  signUp: SignUp,
  staffID: string,
  context: Omit<RegisterContext, 'settings' | 'proved' | 'pendingRequestID' | 'madeBy'> & {
    settings: Pick<ProgrammeSettings, 'name' | 'signUpFields' | 'termsVersion'>
  },
): Promise<RegisterAnswer> {
  const nothing = { email: false, sms: false }
  const made = { ...signUp, password: null, consents: nothing }
  return register(made, { ...context, pendingRequestID: null, madeBy: staffID })
}
