import { goOnJoining } from '@/app/go-on-joining'
import { openingOf } from '@/lib/registration/opening'
import { rememberRegistration } from '@/lib/session/pending-registration'
import { identityOf, type Proof } from '@/lib/session/proof'
import { goTo } from './paths'

/** What each purpose goes on with, once a right code has proved the identity. */
const AFTER: Partial<Record<Proof['purpose'], (proof: Proof) => Promise<never>>> = {
  reset: afterResetCode,
  'sign-up': goOnJoining,
}

/** Leads on from a right code to what its proof is for, and to nothing else. */
export async function afterCode(proof: Proof): Promise<never> {
  const after = AFTER[proof.purpose] ?? (() => goTo('/sign-in'))
  return after(proof)
}

async function afterResetCode(proof: Proof): Promise<never> {
  const opening = await openingOf(identityOf(proof))
  // Its owner joins a registration that is still open, wherever it was begun.
  if (opening.kind === 'undecided') {
    await rememberRegistration(opening.requestID)
    return goTo('/sign-up/pending')
  }
  return goTo('/reset-password')
}
