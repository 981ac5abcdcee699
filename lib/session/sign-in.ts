import { type NewAuditEntry, record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { log } from '@/lib/log'
import { loginIdentityFrom } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { metrics } from '@/lib/metrics'
import { findAccountByIdentity } from '@/lib/store/account'
import { type Store, store } from '@/lib/store/connect'
import { verifyPassword } from './password'

type SignInProblem = 'wrong-credentials' | 'unavailable'

/** How long a sign-in waits for the upstream; a member is let in without it, with a notice. */
const UPSTREAM_BUDGET_MS = 2_500

/** A password has at most 1,024 bytes of UTF-8 (domain 4.3); more is wrong without being hashed. */
const MAX_PASSWORD_UNITS = 1_024

/**
 * Checks an e-mail address or mobile number (as people write them) with its password, and makes sure of the portal's
 * own upstream session. The same problem, after the same work, whether the person is unknown or the password wrong.
 */
export async function checkCredentials(
  typed: { identityNo: string; password: string },
  defaultCallingCode: string,
  { db, members }: { db: Store; members: Gateway } = { db: store(), members: gateway() },
): Promise<Outcome<{ accountID: string; upstreamAnswers: boolean }, SignInProblem>> {
  try {
    const identity = loginIdentityFrom(typed.identityNo, defaultCallingCode)
    const account = identity && (await findAccountByIdentity(db, identity))
    const password = typed.password.length <= MAX_PASSWORD_UNITS ? typed.password : ''
    const isRight = await verifyPassword(account?.passwordHash ?? null, password)
    // One entry either way and for everybody: a row less would tell by its time who is known.
    const isIn = account !== null && isRight
    await record(db, isIn ? signedIn(account.accountID) : failed(account?.accountID ?? null))
    metrics().signIns.inc({ by: 'password', outcome: isIn ? 'signed-in' : 'wrong-credentials' })
    if (!isIn) return refused('wrong-credentials')
    return done({ accountID: account.accountID, upstreamAnswers: await upstreamAnswers(members) })
  } catch (error) {
    log.error({ event: 'sign-in', error: error instanceof Error ? error.name : 'unknown' })
    metrics().signIns.inc({ by: 'password', outcome: 'unavailable' })
    return refused('unavailable')
  }
}

function signedIn(accountID: string): NewAuditEntry {
  const details = { by: 'password' }
  return { actorKind: 'member', actorID: accountID, event: 'signed-in', subjectID: accountID, details }
}

/** Whoever it was is not known to be that person; what they typed is kept nowhere. */
function failed(subjectID: string | null): NewAuditEntry {
  const details = { by: 'password', problem: 'wrong-credentials' }
  return { actorKind: 'visitor', actorID: null, event: 'sign-in-failed', subjectID, details }
}

/** Whether the upstream is there within the budget: a member is let in without it. */
export async function upstreamAnswers(members: Gateway): Promise<boolean> {
  const budget = new Promise<false>(resolve => setTimeout(resolve, UPSTREAM_BUDGET_MS, false).unref())
  return Promise.race([members.authenticate().then(opened => opened.ok), budget])
}
