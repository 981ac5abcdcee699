import { record } from '@/lib/audit/record'
import { type Brake, brakesOn, releaseBrakes } from '@/lib/limits/brakes'
import { codesWait } from '@/lib/session/proof'
import { keepAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'
import { forgetOlderCodes, lockSending } from '@/lib/store/proof'

/** What stops a member now; `codes`: so many were sent that no more are, for these seconds. */
export type Lock = { kind: Brake['kind'] | 'codes'; seconds: number }

/** Every lock in force on a member, the longest of each kind. */
export async function locksOn(
  accountID: string,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Lock[]> {
  const identities = await readIdentities(db, accountID)
  const keys = identities.map(({ identityNo }) => identityNo)
  const [brakes, waits] = await Promise.all([
    brakesOn(accountID, keys, { db, now: new Date(now) }),
    Promise.all(identities.map(identity => inTransaction(db, tx => codesWait(tx, identity, now)))),
  ])
  const longest = Math.max(...waits.map(seconds => seconds ?? 0))
  return longest > 0 ? [...brakes, { kind: 'codes', seconds: longest }] : brakes
}

/**
 * Lets a member try again: everything that was counted about them is forgotten, and older codes with it. What their
 * internet address got wrong is not theirs alone and stays.
 */
export async function unlock(accountID: string, staffID: string, db: Store = store()): Promise<void> {
  await inTransaction(db, async tx => {
    // Nothing is written about somebody who is gone.
    if ((await keepAccount(tx, accountID)) === null) return
    const identities = await readIdentities(tx, accountID)
    const keys = identities.map(({ identityNo }) => identityNo)
    let count = await releaseBrakes(accountID, keys, tx)
    for (const identity of identities) {
      await lockSending(tx, identity)
      count += await forgetOlderCodes(tx, identity)
    }
    const actor = { actorKind: 'staff', actorID: staffID, subjectID: accountID } as const
    await record(tx, { ...actor, event: 'member-unlocked', details: { count } })
  })
}
