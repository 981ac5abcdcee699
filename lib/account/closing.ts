import { record } from '@/lib/audit/record'
import type { Account } from '@/lib/store/account'
import { setClosing, setKept } from '@/lib/store/closing'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { deleteOtherSessions, type Session } from '@/lib/store/session'
import { tellOwner } from './tell-change'

/** Whether an account is to be erased: its card is shown until then, and nothing is redeemed with it any more. */
export function isClosing({ closesAt }: Pick<Account, 'closesAt'>): boolean {
  return closesAt !== null
}

/**
 * Has an account erased in so many days, signs every other device out, and tells its owner. False where it was closed
 * already: then nothing changes, and the first date stands.
 */
export async function closeAccount(
  { account, session }: { account: Account; session: Session },
  days: number,
  db: Store = store(),
): Promise<boolean> {
  const { accountID } = account
  const own = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
  return inTransaction(db, async tx => {
    const closesAt = await setClosing(tx, accountID, days)
    if (closesAt === null) return false
    const count = await deleteOtherSessions(tx, session)
    await record(tx, { ...own, event: 'account-closing', details: { days } })
    if (count > 0) await record(tx, { ...own, event: 'sessions-ended', details: { count } })
    await tellOwner(tx, 'closing', account, closesAt)
    return true
  })
}

/** Takes the closing back; false where there was none, or its time has come. */
export async function stayMember(account: Account, db: Store = store()): Promise<boolean> {
  const { accountID } = account
  return inTransaction(db, async tx => {
    if (!(await setKept(tx, accountID))) return false
    await record(tx, {
      actorKind: 'member',
      actorID: accountID,
      event: 'account-kept',
      subjectID: accountID,
    })
    await tellOwner(tx, 'kept', account)
    return true
  })
}
