import { describe, expect, test } from 'vitest'
import { assetDetailsFrom } from './asset-detail'
import { parseAssetDetails } from './asset-detail-schema'

const text = { languageValues: { 'en-US': 'Free coffee' } }
const points = {
  pointMaxAmount: { currency: 'MYR', value: 1200 },
  pointUnitAmount: { currency: 'MYR', value: 100 },
}
const storedValue = { currency: 'MYR', value: 2550 }
const benefit = {
  benefitInstanceId: 'b-001',
  status: 'ACTIVATED',
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2026-12-31T23:59:59+08:00',
  benefitTitle: text,
  useRules: text,
  useScenarios: text,
  iconUrl: 'https://example.com/cup.svg',
}
const assets = { points, storedValue, benefits: [benefit] }

test('what is sent is read back, as text and as objects', () => {
  const details = assetDetailsFrom(assets)
  expect(details.map(({ assetType }) => assetType)).toEqual(['POINT', 'BALANCE', 'BENEFIT'])
  expect(parseAssetDetails(details)).toEqual({ ...assets, rejected: [], flags: [] })
  const objects = details.map(({ assetType, assetValue }) => ({
    assetType,
    assetValue: JSON.parse(assetValue),
  }))
  expect(parseAssetDetails(objects)).toEqual({ ...assets, rejected: [], flags: [] })
  expect(parseAssetDetails(JSON.stringify(objects))).toEqual({ ...assets, rejected: [], flags: [] })
})

test('a kind that is not there is not sent', () => {
  expect(assetDetailsFrom({ benefits: [] })).toEqual([{ assetType: 'BENEFIT', assetValue: '[]' }])
})

describe('what is wrong', () => {
  test('unknown types are ignored, bad values named, the rest read', () => {
    const details = [
      { assetType: 'STAMP', assetValue: '1' },
      null,
      { assetType: 'POINT', assetValue: '{"pointMaxAmount":{"currency":"MYR","value":1}}' },
      { assetType: 'BALANCE', assetValue: '{' },
      { assetType: 'BENEFIT', assetValue: [benefit, 5] },
    ]
    expect(parseAssetDetails(details)).toEqual({
      benefits: [benefit],
      rejected: [
        { path: 'assetDetails[1]', code: 'not-an-object' },
        { path: 'assetDetails[2].assetValue', code: 'not-an-amount' },
        { path: 'assetDetails[3].assetValue', code: 'not-an-amount' },
        { path: 'assetDetails[4].assetValue[1]', code: 'not-an-object' },
      ],
      flags: [],
    })
  })

  test('of a type that comes twice the first readable one counts, and benefits are joined', () => {
    const details = [
      { assetType: 'BALANCE', assetValue: 'x' },
      { assetType: 'BALANCE', assetValue: storedValue },
      { assetType: 'BALANCE', assetValue: { currency: 'MYR', value: 1 } },
      { assetType: 'POINT', assetValue: points },
      { assetType: 'POINT', assetValue: points },
      { assetType: 'BENEFIT', assetValue: [benefit] },
      { assetType: 'BENEFIT', assetValue: [benefit, { ...benefit, benefitInstanceId: 'b-002' }] },
    ]
    const parsed = parseAssetDetails(details)
    expect(parsed.storedValue).toEqual(storedValue)
    expect(parsed.benefits.map(({ benefitInstanceId }) => benefitInstanceId)).toEqual(['b-001', 'b-002'])
    expect(parsed.rejected).toEqual([
      { path: 'assetDetails[0].assetValue', code: 'not-an-amount' },
      { path: 'assetDetails[2].assetValue', code: 'duplicate' },
      { path: 'assetDetails[4].assetValue', code: 'duplicate' },
    ])
  })

  test.each([
    [undefined, 'not-an-array'],
    [{}, 'not-an-array'],
    ['[', 'not-json'],
  ])('%j is %s', (input, code) => {
    expect(parseAssetDetails(input)).toEqual({
      benefits: [],
      rejected: [{ path: 'assetDetails', code }],
      flags: [],
    })
  })
})
