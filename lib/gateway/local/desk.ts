import type { DeskCalls } from '@/lib/gateway/desk-calls'
import { refused } from '@/lib/membership/outcome'
import type { Store } from '@/lib/store/connect'
import type { ProgrammeSettings } from '@/lib/store/programme'
import { adjustPoints } from './adjust-points'
import { asked } from './asked'
import { setExternalRefNo } from './set-external-ref-no'

/** What staff do for members of the portal's own store. */
export function localDesk(db: Store, settingsOf: () => Promise<ProgrammeSettings>): DeskCalls {
  return {
    setExternalRefNo: ({ memberID }, externalRefNo, by) =>
      asked('setExternalRefNo', async () =>
        memberID === null ? refused('no-member') : setExternalRefNo(db, memberID, externalRefNo, by),
      ),
    adjustPoints: ({ memberID }, adjustment, by) =>
      asked('adjustPoints', async () =>
        memberID === null
          ? refused('no-member')
          : adjustPoints(db, memberID, adjustment, by, await settingsOf()),
      ),
  }
}
