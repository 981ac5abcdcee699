import type { MarketingCalls } from '@/lib/gateway/marketing-calls'
import { marketingConsentFrom, notificationFrom } from '@/lib/membership/marketing-consent'
import { done, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store } from '@/lib/store/connect'
import { lockMember, updateMember } from '@/lib/store/member'
import { asked } from './asked'

/** Keeps a member's channels for news as `notification`, 0 to 3, as Create Member does. */
export function localMarketing(db: Store): MarketingCalls {
  return {
    setMarketingConsent: ({ memberID }, consent) =>
      asked('setMarketingConsent', () =>
        inTransaction(db, async tx => {
          const row = memberID === null ? null : await lockMember(tx, memberID)
          if (row === null) return refused('no-member')
          const wanted = { ...marketingConsentFrom(row.notification), ...consent }
          await updateMember(tx, row.memberID, { notification: notificationFrom(wanted) })
          return done(null)
        }),
      ),
  }
}
