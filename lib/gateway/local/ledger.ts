import type { InquiryProblem, MemberKey } from '@/lib/gateway/gateway'
import type { LedgerAsset, LedgerCalls, LedgerLine } from '@/lib/gateway/ledger-calls'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import type { Store } from '@/lib/store/connect'
import { type ReadEntry, readEndingPoints, readLedger, readPeriod } from '@/lib/store/ledger-read'
import { hasMember } from '@/lib/store/member'
import type { ProgrammeSettings } from '@/lib/store/programme'
import { asked } from './asked'

/** The ledger of the portal's own store, as it is at the moment of asking. */
export function localLedger(db: Store, settingsOf: () => Promise<ProgrammeSettings>): LedgerCalls {
  /** Nothing at all is also what nobody has: only then it is looked whether somebody is there. */
  async function answer<T>(
    call: string,
    { memberID }: MemberKey,
    ask: (memberID: string) => Promise<T>,
    isNothing: (value: T) => boolean,
  ): Promise<Outcome<T, InquiryProblem>> {
    return asked(call, async (): Promise<Outcome<T, InquiryProblem>> => {
      if (memberID === null) return refused('no-member')
      const value = await ask(memberID)
      return isNothing(value) && !(await hasMember(db, memberID)) ? refused('no-member') : done(value)
    })
  }

  return {
    readLedger: (member, query) =>
      answer(
        'readLedger',
        member,
        async memberID => {
          const entries = await readLedger(db, memberID, query, new Date())
          return entries.map(entry => lineFrom(query.asset, entry))
        },
        lines => lines.length === 0,
      ),
    readPeriod: (member, asset, from, until) =>
      answer(
        'readPeriod',
        member,
        async memberID => {
          const { opening, totals } = await readPeriod(db, memberID, asset, { from, until, now: new Date() })
          return { opening, totals, closing: totals.reduce((sum, { change }) => sum + change, opening) }
        },
        ({ totals }) => totals.length === 0,
      ),
    expiringPoints: (member, until) =>
      answer(
        'expiringPoints',
        member,
        async memberID => {
          const { zone } = await settingsOf()
          const batches = await readEndingPoints(db, memberID, { now: new Date(), until, zone })
          return batches.map(({ points, expiresAt }) => ({ points, expiresAt: expiresAt.toISOString() }))
        },
        batches => batches.length === 0,
      ),
  }
}

function lineFrom(asset: LedgerAsset, { at, expiresAt, ...entry }: ReadEntry): LedgerLine {
  return { asset, ...entry, at: at.toISOString(), expiresAt: expiresAt?.toISOString() ?? null }
}
