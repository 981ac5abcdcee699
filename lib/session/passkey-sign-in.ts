import { record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { metrics } from '@/lib/metrics'
import { findAccount } from '@/lib/store/account'
import { type Store, store } from '@/lib/store/connect'
import { checkPasskey, type PasskeyProblem, unavailablePasskey } from './passkey-checking'
import { upstreamAnswers } from './sign-in'

type Context = { db: Store; members: Gateway; now: number }

/**
 * Checks a member's passkey, which alone signs them in, and makes sure of the upstream as a password does. It says
 * nothing of an e-mail or mobile number: none is proved by it.
 */
export async function checkMemberPasskey(
  answer: unknown,
  { db, members, now }: Context = { db: store(), members: gateway(), now: Date.now() },
): Promise<Outcome<{ accountID: string; upstreamAnswers: boolean }, PasskeyProblem>> {
  try {
    const checked = await checkPasskey('member', answer, { db, now })
    const account = checked.ok ? await findAccount(db, checked.value.ownerID) : null
    if (account === null) {
      const problem = checked.ok ? 'passkey-unknown' : checked.problem
      metrics().signIns.inc({ by: 'passkey', outcome: problem })
      await record(db, {
        actorKind: 'visitor',
        actorID: null,
        event: 'sign-in-failed',
        subjectID: null,
        details: { by: 'passkey', problem },
      })
      return refused(problem)
    }
    const { accountID } = account
    metrics().signIns.inc({ by: 'passkey', outcome: 'signed-in' })
    await record(db, {
      actorKind: 'member',
      actorID: accountID,
      event: 'signed-in',
      subjectID: accountID,
      details: { by: 'passkey' },
    })
    return done({ accountID, upstreamAnswers: await upstreamAnswers(members) })
  } catch (error) {
    return unavailablePasskey(error)
  }
}
