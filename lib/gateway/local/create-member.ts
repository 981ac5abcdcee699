import type { CreateMemberAnswer, NewMember } from '@/lib/gateway/gateway'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { inTransaction, type Store } from '@/lib/store/connect'
import { findMemberByRequest, insertMember } from '@/lib/store/member'
import { memberOf, memberRowFrom } from './member-row'

/** Thrown to undo the transaction: an identity belongs to another member already. */
class KnownMember extends Error {}

/** Makes one member of one requestID, however often and from however many processes it is asked. */
export async function createMember(
  db: Store,
  requestID: string,
  asked: NewMember,
  programme: { zone: string; firstLevel: string },
): Promise<CreateMemberAnswer> {
  const row = memberRowFrom(requestID, asked, programme)
  try {
    const result = await inTransaction(db, async tx => {
      const inserted = await insertMember(tx, row, identitiesFrom(asked.fields))
      if (inserted === 'known') throw new KnownMember()
      return inserted
    })
    const stored = result === 'repeated' ? await findMemberByRequest(db, requestID) : row
    return stored === null ? { outcome: 'U', failure: null } : { outcome: 'S', member: memberOf(stored) }
  } catch (error) {
    if (error instanceof KnownMember) return { outcome: 'known' }
    throw error
  }
}
