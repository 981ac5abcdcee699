import { type FormState, refusedForm, UNSENT } from '@/lib/forms/form-state'
import { shownIdentity } from '@/lib/membership/login-identity'
import { typedOf, waitingSignUp } from '@/lib/registration/sealed-sign-up'
import { understoodPhone } from '@/lib/registration/understood-phone'
import { identityOf } from '@/lib/session/proof'
import { currentProof } from '@/lib/session/proof-cookie'

/** Problems with which a sign-up comes back after its proof. */
const PROBLEMS = [
  'refused',
  'already-a-member',
  'member-elsewhere',
  'being-checked',
  'not-sent',
  'sent-before',
  'lost',
  'unavailable',
] as const

type CameBack = {
  /** The identity that was proved, where its sign-up can go on without another code. */
  waiting: string | null
  initial: FormState
}

/** What this browser's sign-up came back with after its proof: the form as it was typed, and why it was refused. */
export async function cameBack(named: string | string[] | undefined): Promise<CameBack> {
  const problem = PROBLEMS.find(code => code === named) ?? null
  const proof = await currentProof('sign-up')
  if (!proof?.provedAt) return { waiting: null, initial: UNSENT }
  const signUp = waitingSignUp(proof.sealedSignUp)
  const typed = signUp ? typedOf(signUp) : {}
  const values = { ...typed, 'MOBILE_PHONE.understood': understoodPhone(typed) }
  return {
    waiting: signUp && shownIdentity(identityOf(proof)),
    initial: refusedForm(values, { problem }),
  }
}
