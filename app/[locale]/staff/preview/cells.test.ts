import { expect, test } from 'vitest'
import { cellsOf } from './cells'
import type { PreviewContext } from './preview-context'

const of = (readers: number, views: number) =>
  ({ readers: Array(readers).fill(null), views: Array(views).fill(null) }) as unknown as PreviewContext

test.each([
  ['one benefit for one reader', 1, 1, 1, { drawn: 1, rest: 0, cells: 1, isByViews: false }],
  [
    'thirty for five readers on three devices',
    30,
    5,
    3,
    { drawn: 30, rest: 0, cells: 450, isByViews: false },
  ],
  ['more than a page of benefits', 2_500, 5, 1, { drawn: 30, rest: 2_470, cells: 150, isByViews: false }],
  ['thirty in every way there is', 30, 7, 12, { drawn: 5, rest: 25, cells: 420, isByViews: true }],
  ['one in every way there is', 1, 7, 12, { drawn: 1, rest: 0, cells: 84, isByViews: true }],
  ['none', 0, 5, 3, { drawn: 0, rest: 0, cells: 0, isByViews: false }],
])('%s', (_, benefits, readers, views, expected) => {
  expect(cellsOf(of(readers, views), benefits)).toEqual(expected)
})
