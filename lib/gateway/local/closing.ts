import type { ClosingCalls } from '@/lib/gateway/closing-calls'
import { marketingConsentFrom } from '@/lib/membership/marketing-consent'
import { done, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store } from '@/lib/store/connect'
import { eraseMemberRows } from '@/lib/store/erase-member'
import { readMemberRest } from '@/lib/store/member-rest'
import { asked } from './asked'

/** The end of a membership in the portal's own store, and what there is to take along before. */
export function localClosing(db: Store): ClosingCalls {
  return {
    readRest: ({ memberID }) =>
      asked('readRest', async () => {
        const found = memberID === null ? null : await readMemberRest(db, memberID)
        if (found === null) return refused('no-member')
        const { address, attributeList, notification, changeTimes } = found.row
        const redemptions = found.redemptions.map(one => ({
          benefitInstanceId: one.benefitInstanceID,
          state: one.state,
          startedAt: one.startedAt.toISOString(),
          expiresAt: one.expiresAt.toISOString(),
          acceptedAt: one.acceptedAt?.toISOString() ?? null,
          undoneAt: one.undoneAt?.toISOString() ?? null,
        }))
        const marketingConsent = marketingConsentFrom(notification)
        return done({ address, attributeList, marketingConsent, changeTimes, redemptions })
      }),
    eraseMember: ({ memberID }) =>
      asked('eraseMember', async () => {
        if (memberID === null) return refused('no-member')
        await inTransaction(db, tx => eraseMemberRows(tx, memberID, new Date()))
        return done(null)
      }),
  }
}
