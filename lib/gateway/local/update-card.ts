import type { UpdateProblem } from '@/lib/gateway/gateway'
import { notOvertaken, withTimes } from '@/lib/membership/change-times'
import { identitiesFrom } from '@/lib/membership/login-identity'
import type { MemberFields } from '@/lib/membership/member'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store } from '@/lib/store/connect'
import { lockMember, moveIdentity, updateMember } from '@/lib/store/member'
import { COLUMNS, isColumnField } from './member-row'

/** Thrown to undo the transaction: an identity belongs to another member. */
class TakenIdentity extends Error {}

/**
 * Sets the given fields of a member, each only where no change that was asked for later has set it. A field that cannot
 * be set refuses the whole: a change made by half would be told as made.
 */
export async function updateCard(
  db: Store,
  memberID: string,
  fields: MemberFields,
  requestTime: Date,
): Promise<Outcome<null, UpdateProblem>> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  if (given.some(([code, value]) => !isColumnField(code) || value === '')) return refused('refused')
  try {
    return await inTransaction(db, async tx => {
      const row = await lockMember(tx, memberID)
      if (row === null) return refused('no-member')
      const codes = given.map(([code]) => code)
      const countingCodes = notOvertaken(codes, row.changeTimes, requestTime)
      const counting = given.filter(([code]) => countingCodes.includes(code))
      if (counting.length === 0) return done(null)
      for (const identity of identitiesFrom(Object.fromEntries(counting)))
        if (!(await moveIdentity(tx, identity, memberID))) throw new TakenIdentity()
      const columns = counting.flatMap(([code, value]) =>
        isColumnField(code) ? [[COLUMNS[code], value]] : [],
      )
      const changeTimes = withTimes(row.changeTimes, countingCodes, requestTime)
      await updateMember(tx, memberID, { ...Object.fromEntries(columns), changeTimes })
      return done(null)
    })
  } catch (error) {
    if (error instanceof TakenIdentity) return refused('refused')
    throw error
  }
}
