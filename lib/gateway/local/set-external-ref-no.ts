import { record } from '@/lib/audit/record'
import type { DeskRecord } from '@/lib/gateway/desk-calls'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store, sqlState } from '@/lib/store/connect'
import { findMembersByCardNumber, lockMember, updateMember } from '@/lib/store/member'

const TAKEN_MEANWHILE = '23505'

/** Gives a member's card another number to read, unless it is on somebody else's. Again: nothing happens. */
export async function setExternalRefNo(
  db: Store,
  memberID: string,
  externalRefNo: string,
  { staffID, accountID }: DeskRecord,
): Promise<Outcome<null, 'no-member' | 'taken'>> {
  try {
    return await inTransaction<Outcome<null, 'no-member' | 'taken'>>(db, async tx => {
      const row = await lockMember(tx, memberID)
      if (row === null) return refused('no-member')
      if (row.externalRefNo === externalRefNo) return done(null)
      // A till reads either number: neither may be another's.
      const holders = await findMembersByCardNumber(tx, [externalRefNo])
      if (holders.some(holder => holder !== memberID)) return refused('taken')
      await updateMember(tx, memberID, { externalRefNo })
      const actor = { actorKind: 'staff', actorID: staffID, subjectID: accountID } as const
      await record(tx, { ...actor, event: 'card-number-set' })
      return done(null)
    })
  } catch (error) {
    // The unique key, where two members were given one number at once.
    if (sqlState(error) === TAKEN_MEANWHILE) return refused('taken')
    throw error
  }
}
