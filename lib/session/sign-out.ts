import { record } from '@/lib/audit/record'
import { inTransaction, store } from '@/lib/store/connect'
import { deleteSession } from '@/lib/store/session'
import { clearCookie, readTokenHash, type SessionKind } from './session-cookie'

const EVENT = { member: 'signed-out', staff: 'staff-signed-out' } as const

/** Signs the member or staff person of this browser out, in the store and in the browser, and writes that down. */
export async function signOut(kind: SessionKind): Promise<void> {
  const tokenHash = await readTokenHash(kind)
  if (tokenHash !== null) {
    await inTransaction(store(), async tx => {
      const subjectID = await deleteSession(tx, tokenHash)
      // A session that had ended before is nobody's doing now.
      if (subjectID !== null)
        await record(tx, { actorKind: kind, actorID: subjectID, event: EVENT[kind], subjectID })
    })
  }
  await clearCookie(`portal-${kind}`)
}
