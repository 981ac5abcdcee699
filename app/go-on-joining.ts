import { goTo } from '@/app/[locale]/code/paths'
import { log } from '@/lib/log'
import { joinProved } from '@/lib/registration/join-proved'
import { registerContext } from '@/lib/registration/register-context'
import {
  forgetRegistration,
  pendingRequestID,
  rememberRegistration,
} from '@/lib/session/pending-registration'
import type { Proof } from '@/lib/session/proof'
import { forgetProof } from '@/lib/session/proof-cookie'
import { requestedAddress, requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'

/**
 * Goes on with the sign-up that waited for its proof, and leads to what came of it. What was refused leads back to the
 * form, which shows why, filled from the proof; only the code of the problem is in the address.
 */
export async function goOnJoining({ tokenHash }: Pick<Proof, 'tokenHash'>): Promise<never> {
  const context = await registerContext(
    await requestedLocale(),
    await pendingRequestID(),
    await requestedAddress(),
  )
  const joined = await joinProved(tokenHash, context).catch(withoutStore)
  if (joined === null) return goTo('/sign-up?problem=unavailable')
  if (!joined.ok) {
    // Another tab was faster: whoever is signed in sees the account, everybody else signs in.
    if (joined.problem.code === 'proof-over') return goTo('/account')
    return goTo(`/sign-up?problem=${joined.problem.code}`)
  }
  await forgetProof()
  if (joined.value.state === 'undecided') {
    await rememberRegistration(joined.value.requestID)
    return goTo('/sign-up/pending')
  }
  await forgetRegistration()
  await openSession('member', joined.value.accountID)
  return goTo('/account')
}

function withoutStore(error: unknown): null {
  log.error({ event: 'sign-up', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
