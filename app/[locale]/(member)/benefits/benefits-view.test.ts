import { expect, test } from 'vitest'
import { benefitOf } from '@/lib/membership/testing/benefits'
import { benefitHref, benefitsQueryFrom, listHref, searchOf } from './benefits-query'
import { benefitsView } from './benefits-view'

const READER = { now: new Date('2026-03-10T00:00:00Z'), locale: 'en', preferred: ['en'] }

const query = (search: string) => benefitsQueryFrom(Object.fromEntries(new URLSearchParams(search)))

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    benefitOf({ benefitInstanceId: `b-${index}`, title: index % 2 === 0 ? 'Kopi' : 'Tea' }),
  )

test.each([
  [0, 1, 1, 1, 0],
  [1, 1, 1, 1, 1],
  [30, 1, 1, 1, 30],
  [30, 2, 1, 1, 30],
  [31, 1, 1, 2, 30],
  [31, 2, 2, 2, 1],
  [61, 9_999, 3, 3, 1],
  [600, 20, 20, 20, 30],
])('of %d benefits, page %d asked for: page %d of %d with %d', (count, asked, page, pages, shown) => {
  const view = benefitsView(many(count), query(`page=${asked}`), READER)
  expect(view).toMatchObject({ page, pages, counts: { usable: count, used: 0, over: 0 } })
  expect(view.shown).toHaveLength(shown)
})

test('all pages together show each benefit once', () => {
  const ids = [1, 2, 3].flatMap(page =>
    benefitsView(many(75), query(`page=${page}`), READER).shown.map(
      ({ benefitInstanceId }) => benefitInstanceId,
    ),
  )
  expect(new Set(ids).size).toBe(75)
  expect(ids).toHaveLength(75)
})

test('counts are of what was searched for, in every tab', () => {
  const benefits = [...many(40), benefitOf({ benefitInstanceId: 'used', status: 'USED', title: 'Kopi' })]
  const view = benefitsView(benefits, query('q=kopi'), READER)
  expect(view).toMatchObject({ isSearched: true, counts: { usable: 20, used: 1, over: 0 } })
  expect(benefitsView(benefits, query('q=%20%E2%80%8B'), READER).isSearched).toBe(false)
})

test.each([
  '',
  'status=gone&sort=price&page=-1',
  'page=0',
  'page=1e3',
  'page=２',
  'page=99999999999999999999',
  'status=USED',
  'q=%20%20',
])('junk in the query (%j) is the list itself', search => {
  expect(searchOf(query(search))).toBe('')
})

test('what comes twice is not understood, and words are cut at a hundred', () => {
  expect(benefitsQueryFrom({ q: ['a', 'b'], status: ['used', 'over'] })).toEqual(query(''))
  expect(benefitsQueryFrom({ q: `${'x'.repeat(99)}😀` }).q).toBe(`${'x'.repeat(99)}\uFFFD`)
})

test('links keep what is not changed, and another choice begins on its first page', () => {
  const asked = query('status=used&q=a%26b&sort=name&page=3')
  expect(searchOf(asked)).toBe('?status=used&q=a%26b&sort=name&page=3')
  expect(listHref('ar', asked)).toBe('/ar/benefits?status=used&q=a%26b&sort=name&page=3')
  expect(listHref('ar', asked, { page: 2 })).toBe('/ar/benefits?status=used&q=a%26b&sort=name&page=2')
  expect(listHref('en', asked, { status: 'usable' })).toBe('/en/benefits?q=a%26b&sort=name')
  expect(benefitHref('en', 'KK/1?', asked)).toBe(
    '/en/benefits/KK%2F1%3F?status=used&q=a%26b&sort=name&page=3',
  )
})
