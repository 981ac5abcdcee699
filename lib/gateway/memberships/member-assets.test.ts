import { describe, expect, test } from 'vitest'
import { membershipsAnswering } from './testing/memberships-answering'

const result = { resultStatus: 'S' }
const KEY = { memberID: null, cardNo: 'CARD1' }
const MYR = (value: number) => ({ currency: 'MYR', value })
const TEXT = { languageValues: { 'en-US': 'Free coffee' }, defaultLanguage: 'en-US' }
const benefit = (benefitInstanceId: unknown, changed: object = {}) => ({
  benefitInstanceId,
  status: 'ACTIVATED',
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2036-12-31T23:59:59+08:00',
  benefitTitle: TEXT,
  useRules: TEXT,
  useScenarios: TEXT,
  iconUrl: 'https://example.com/cup.png',
  ...changed,
})
const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => benefit(`b-${from + index}`))
const holding = (...benefits: unknown[]) => ({
  result,
  assetDetails: [{ assetType: 'BENEFIT', assetValue: JSON.stringify(benefits) }],
})

/** What was read, with benefits by their ids, and the numbers of the pages that were asked for. */
async function assetsFrom(...bodies: unknown[]) {
  const calls = membershipsAnswering(...bodies)
  const inquired = await calls.inquireMemberAssets(KEY)
  const pages = calls.asked.map(
    ({ queryConditions }) => JSON.parse(String(queryConditions)).benefitPage.pageNumber,
  )
  if (!inquired.ok) return { problem: inquired.problem, pages }
  const ids = inquired.value.benefits?.map(({ benefitInstanceId }) => benefitInstanceId) ?? null
  return { ...inquired.value, ids, pages }
}

test('the answer built of the dictionary is read as it is meant', async () => {
  const worth = { pointMaxAmount: MYR(1_200), pointUnitAmount: MYR(100) }
  const assetDetails = [
    { assetType: 'POINT', assetValue: JSON.stringify(worth) },
    { assetType: 'BALANCE', assetValue: JSON.stringify(MYR(2_550)) },
    { assetType: 'BENEFIT', assetValue: JSON.stringify([benefit('b-001')]) },
  ]
  expect(await assetsFrom({ result, assetDetails })).toMatchObject({
    worth,
    storedValue: MYR(2_550),
    benefits: [benefit('b-001')],
    pages: [1],
  })
})

test.each([
  [
    'objects instead of text',
    [{ assetType: 'BALANCE', assetValue: MYR(1) }],
    { storedValue: MYR(1), ids: [] },
  ],
  ['an unknown kind', [{ assetType: 'MILES', assetValue: '1' }], { storedValue: null, ids: [] }],
  ['nothing at all', [], { worth: null, storedValue: null, ids: [] }],
  ['money that is none', [{ assetType: 'BALANCE', assetValue: 'x' }], { storedValue: null, ids: [] }],
  ['benefits that are no list', [{ assetType: 'BENEFIT', assetValue: '{}' }], { benefits: null }],
  [
    'benefits that are cut beside money that is whole',
    [
      { assetType: 'BENEFIT', assetValue: '[{"benefitInst' },
      { assetType: 'BALANCE', assetValue: MYR(1) },
    ],
    { benefits: null, storedValue: MYR(1) },
  ],
])('%s', async (_claim, assetDetails, expected) => {
  expect(await assetsFrom({ result, assetDetails })).toMatchObject(expected)
})

test.each([
  ['absent', undefined],
  ['an object', {}],
  ['a text', 'x'],
])('assetDetails %s are no answer', async (_claim, assetDetails) => {
  expect(await assetsFrom({ result, assetDetails })).toMatchObject({ problem: 'unreachable' })
})

test('one bad benefit never hides the others; an odd one is kept as it came', async () => {
  const odd = benefit('b-2', { status: 'PAUSED', expireTime: 'soon', benefitUrl: 'javascript:alert(1)' })
  const { ids, benefits } = {
    benefits: null,
    ids: null,
    ...(await assetsFrom(holding(null, benefit(7), odd, benefit('b-3')))),
  }
  expect(ids).toEqual(['b-2', 'b-3'])
  expect(benefits?.[0]).toMatchObject({ status: 'PAUSED', expireTime: 'soon' })
})

describe('pages', () => {
  const idsFrom = (from: number, count: number) => many(from, count).map(each => each.benefitInstanceId)

  test('are read until one holds fewer than thirty', async () => {
    const read = await assetsFrom(holding(...many(0, 30)), holding(...many(30, 30)), holding(...many(60, 1)))
    expect(read).toMatchObject({ ids: idsFrom(0, 61), pages: [1, 2, 3] })
  })

  test('end where the last one is empty', async () => {
    const read = await assetsFrom(holding(...many(0, 30)), holding())
    expect(read).toMatchObject({ ids: idsFrom(0, 30), pages: [1, 2] })
  })

  test('an upstream without pages sends all at once, and again: nothing new ends it', async () => {
    const read = await assetsFrom(holding(...many(0, 45)))
    expect(read).toMatchObject({ ids: idsFrom(0, 45), pages: [1, 2] })
  })

  test('one that moved to the next page meanwhile is listed once', async () => {
    const read = await assetsFrom(holding(...many(0, 30)), holding(...many(29, 5)))
    expect(read).toMatchObject({ ids: idsFrom(0, 34), pages: [1, 2] })
  })

  test('an unreadable benefit counts: its page is full all the same', async () => {
    const read = await assetsFrom(holding(null, ...many(0, 29)), holding(...many(29, 1)))
    expect(read).toMatchObject({ ids: idsFrom(0, 30), pages: [1, 2] })
  })

  test('after the first ask for benefits alone', async () => {
    const calls = membershipsAnswering(holding(...many(0, 30)), holding())
    await calls.inquireMemberAssets(KEY)
    expect(calls.asked.map(({ assetTypes }) => assetTypes)).toEqual([
      ['BENEFIT', 'POINT', 'BALANCE'],
      ['BENEFIT'],
    ])
  })

  test('one that cannot be read makes the whole unreachable', async () => {
    const broken = { result, assetDetails: [{ assetType: 'BENEFIT', assetValue: '[' }] }
    expect(await assetsFrom(holding(...many(0, 30)), broken)).toEqual({
      problem: 'unreachable',
      pages: [1, 2],
    })
  })

  test('are twenty at most', async () => {
    const endless = Array.from({ length: 25 }, (_, page) => holding(...many(page * 30, 30)))
    const read = await assetsFrom(...endless)
    expect(read.pages).toHaveLength(20)
    expect(read).toMatchObject({ ids: idsFrom(0, 600) })
  })
})
