import type { RedeemingCalls } from '@/lib/gateway/redeeming-calls'
import { done, refused } from '@/lib/membership/outcome'
import type { Store } from '@/lib/store/connect'
import type { ProgrammeSettings } from '@/lib/store/programme'
import { readNewestRedemptions } from '@/lib/store/redemption'
import { asked } from './asked'
import { redemptionFrom } from './redemption'
import { startRedemption } from './start-redemption'
import { acceptRedemption, lookUp, undoAcceptance } from './till'
import { undoRedemption } from './undo-redemption'

/** Redeeming in the portal's own store. */
export function localRedeeming(db: Store, settingsOf: () => Promise<ProgrammeSettings>): RedeemingCalls {
  const undoMinutes = async () => (await settingsOf()).undoMinutes
  return {
    readRedemptions: ({ memberID }) =>
      asked('readRedemptions', async () => {
        if (memberID === null) return refused('no-member')
        const [rows, minutes] = await Promise.all([readNewestRedemptions(db, memberID), undoMinutes()])
        const now = new Date()
        return done(rows.map(row => redemptionFrom(row, minutes, now)))
      }),
    startRedemption: ({ memberID }, started, by) =>
      asked('startRedemption', async () =>
        memberID === null
          ? refused('no-benefit')
          : startRedemption(db, { memberID, ...started }, by, await undoMinutes()),
      ),
    undoRedemption: ({ memberID }, redemptionID, by) =>
      asked('undoRedemption', async () =>
        memberID === null
          ? refused('unknown')
          : undoRedemption(db, { memberID, redemptionID }, by, await undoMinutes()),
      ),
    lookUp: named => asked('lookUp', async () => lookUp(db, named, await undoMinutes())),
    acceptRedemption: (named, requestID, by) =>
      asked('acceptRedemption', async () => acceptRedemption(db, named, requestID, by, await undoMinutes())),
    undoAcceptance: (named, by) =>
      asked('undoAcceptance', async () => undoAcceptance(db, named, by, await undoMinutes())),
  }
}
