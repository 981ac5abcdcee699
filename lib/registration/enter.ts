import { record } from '@/lib/audit/record'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { metrics } from '@/lib/metrics'
import { updateAccount } from '@/lib/store/account'
import { inTransaction } from '@/lib/store/connect'
import { isConfirmedOtherwise, readProvedIdentities } from '@/lib/store/login-identity'
import { useProof } from '@/lib/store/proof'
import { decideRegistration } from '@/lib/store/registration'
import { boundTo, type ClaimContext, type Proved } from './claim'
import { type Opening, openingOf } from './opening'

/** Why a code alone signs nobody in: what the identity opens has to be claimed first, it opens nothing, or it is used. */
type EnterProblem = Exclude<Opening, { kind: 'account' }> | { kind: 'unclaimed' } | { kind: 'proof-over' }

/**
 * Signs in by a code alone, once, where the identity was proved before: then whoever holds the account's password and
 * sessions is its owner, and keeps them. An account that nobody ever proved is not opened so: it may hold the password
 * of somebody who typed another's address, which only claiming it ends.
 * @returns the account to open a session for.
 */
export async function enter(
  { identity, tokenHash }: Proved,
  context: Pick<ClaimContext, 'db' | 'gateway'>,
): Promise<Outcome<{ accountID: string }, EnterProblem>> {
  const opening = await openingOf(identity, context)
  if (opening.kind !== 'account') return refused(opening)
  const { account, detail } = opening
  const { accountID } = account
  const entered = await inTransaction<Outcome<{ accountID: string }, EnterProblem>>(context.db, async tx => {
    const proved = await readProvedIdentities(tx, accountID)
    if (proved.length === 0) return refused({ kind: 'unclaimed' })
    // Taken by its owner since it was looked up.
    if (await isConfirmedOtherwise(tx, accountID, identity)) return refused({ kind: 'confirmed-otherwise' })
    if (!(await useProof(tx, tokenHash, new Date()))) return refused({ kind: 'proof-over' })
    if (detail) {
      await updateAccount(tx, accountID, boundTo(detail))
      await decideRegistration(tx, accountID, 'created', new Date(), ['accepted', 'found'])
    }
    const who = { actorID: accountID, subjectID: accountID }
    await record(tx, { actorKind: 'member', event: 'signed-in', details: { by: 'code' }, ...who })
    return done({ accountID })
  })
  if (entered.ok) metrics().signIns.inc({ by: 'code', outcome: 'signed-in' })
  return entered
}
