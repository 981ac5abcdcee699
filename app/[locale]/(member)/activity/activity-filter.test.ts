import { expect, test } from 'vitest'
import { activityFilterFrom, ledgerQueryFrom, searchFrom } from './activity-filter'

const ALL = { asset: 'POINT', kind: null, month: null, before: null }

test.each([
  {},
  { asset: 'point', kind: 'EARN', month: '2026-13', before: '0' },
  { asset: ['BALANCE'], kind: ['earn'], month: ['2026-11'], before: ['7'] },
  { asset: '', kind: 'toString', month: '2026-11-01', before: '-1' },
  { kind: '__proto__', before: '1e3' },
  { before: '9999999999', month: '٢٠٢٦-١١' },
  { before: '1; drop table', asset: 'BENEFIT' },
])('%j asks for all points', query => {
  expect(activityFilterFrom(query)).toEqual(ALL)
})

test('what is asked for stands in the address again', () => {
  const filter = { asset: 'BALANCE', kind: 'redeem', month: '2026-11', before: 42 } as const
  const search = searchFrom(filter)
  expect(search).toBe('?asset=BALANCE&kind=redeem&month=2026-11&before=42')
  expect(activityFilterFrom(Object.fromEntries(new URLSearchParams(search)))).toEqual(filter)
  expect(searchFrom(activityFilterFrom({}))).toBe('?asset=POINT')
})

test('a month is the programme’s', () => {
  const filter = activityFilterFrom({ month: '2026-11', before: '9' })
  expect(ledgerQueryFrom(filter, 'Asia/Kuala_Lumpur', 26)).toEqual({
    asset: 'POINT',
    kind: null,
    before: 9,
    from: new Date('2026-10-31T16:00:00Z'),
    until: new Date('2026-11-30T16:00:00Z'),
    limit: 26,
  })
  expect(ledgerQueryFrom(activityFilterFrom({}), 'UTC', 26)).toMatchObject({ from: null, until: null })
})
