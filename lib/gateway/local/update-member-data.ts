import type { InquiryProblem } from '@/lib/gateway/gateway'
import { changedMemberData, type MemberDataChange } from '@/lib/membership/member-data'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store } from '@/lib/store/connect'
import { lockMember, updateMember } from '@/lib/store/member'

/** Changes address and attributes of a member, each only where no change that was asked for later has. */
export async function updateMemberData(
  db: Store,
  memberID: string,
  change: MemberDataChange,
  requestTime: Date,
): Promise<Outcome<null, InquiryProblem>> {
  return inTransaction(db, async tx => {
    const row = await lockMember(tx, memberID)
    if (row === null) return refused('no-member')
    await updateMember(tx, memberID, changedMemberData(row, change, requestTime))
    return done(null)
  })
}
