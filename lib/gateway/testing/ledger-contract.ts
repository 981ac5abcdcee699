import { expect, test } from 'vitest'
import type { Gateway, MemberKey } from '@/lib/gateway/gateway'
import type { LedgerCalls } from '@/lib/gateway/ledger-calls'
import type { Member } from '@/lib/membership/member'
import { done, refused } from '@/lib/membership/outcome'

const NOBODY = { memberID: '00000000-0000-7000-8000-000000000000', cardNo: 'XXXXXX00000000000000000' }
const UNNAMED = { memberID: null, cardNo: null }

/** What every ledger does before anything is in it; `isOffered` is false where the adapter must not claim to have one. */
export function ledgerContract(
  isOffered: boolean,
  gateway: () => Gateway,
  join: () => Promise<Member>,
): void {
  if (!isOffered) {
    test('says that it has no ledger', () => {
      expect(gateway().ledger).toBeNull()
    })
    return
  }

  const ledger = (): LedgerCalls => {
    const { ledger: calls } = gateway()
    if (calls === null) throw new Error('The ledger is promised and not there')
    return calls
  }
  const soon = new Date(Date.now() + 86_400_000)
  const filter = { asset: 'POINT', kind: null, from: null, until: null, before: null, limit: 5 } as const
  const calls = [
    ['readLedger', (who: MemberKey) => ledger().readLedger(who, filter), []],
    [
      'readPeriod',
      (who: MemberKey) => ledger().readPeriod(who, 'BALANCE', new Date(0), soon),
      { opening: 0, closing: 0, totals: [] },
    ],
    ['expiringPoints', (who: MemberKey) => ledger().expiringPoints(who, soon), []],
  ] as const

  test.each(calls)('%s tells a new member of nothing, and knows nobody else', async (_call, ask, nothing) => {
    const { memberID, cardNo } = await join()
    expect(await ask({ memberID, cardNo })).toEqual(done(nothing))
    expect(await ask(NOBODY)).toEqual(refused('no-member'))
    expect(await ask(UNNAMED)).toEqual(refused('no-member'))
  })
}
