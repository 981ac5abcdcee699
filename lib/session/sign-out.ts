import { record } from '@/lib/audit/record'
import { inTransaction, store } from '@/lib/store/connect'
import { deleteSession } from '@/lib/store/session'
import { clearCookie, readTokenHash } from './session-cookie'

/** Signs the member of this browser out, and writes that down. */
export async function signOutMember(): Promise<void> {
  const tokenHash = await readTokenHash('member')
  if (tokenHash !== null) {
    await inTransaction(store(), async tx => {
      const accountID = await deleteSession(tx, tokenHash)
      // A session that had ended before is nobody's doing now.
      if (accountID !== null)
        await record(tx, {
          actorKind: 'member',
          actorID: accountID,
          event: 'signed-out',
          subjectID: accountID,
        })
    })
  }
  await clearCookie('portal-member')
}
