import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benefitDetailWriteSchema, parseBenefitDetails } from './benefit-detail-schema'

const text = (value: string) => ({ languageValues: { 'en-US': value }, defaultLanguage: 'en-US' })

const coffee = {
  benefitInstanceId: 'b-001',
  status: 'ACTIVATED',
  amount: { currency: 'SGD', value: 100 },
  createdTime: '2019-11-27T12:01:01+08:30',
  expireTime: '2030-11-27T12:01:01.7862721+08:30',
  benefitTitle: text('Free coffee'),
  useRules: text('One a day'),
  useScenarios: text('In the shop'),
  iconUrl: 'https://example.com/cup.svg',
  benefitUrl: 'https://example.com/redeem?b=1',
  extendInfo: '{"a":"b"}',
}

test('a benefit as the document has it comes through whole, from an array and from its JSON text', () => {
  const expected = { benefits: [coffee], rejected: [], flags: [] }
  expect(parseBenefitDetails([coffee])).toEqual(expected)
  expect(parseBenefitDetails(JSON.stringify([coffee]))).toEqual(expected)
  expect(benefitDetailWriteSchema.parse(coffee)).toEqual(coffee)
})

test('one bad element never hides the others', () => {
  const bad = [null, 'b', [], {}, { ...coffee, benefitInstanceId: '' }, { ...coffee, benefitInstanceId: 5 }]
  const { benefits, rejected } = parseBenefitDetails([
    ...bad,
    coffee,
    coffee,
    { ...coffee, benefitInstanceId: 'b-002' },
  ])
  expect(benefits.map(({ benefitInstanceId }) => benefitInstanceId)).toEqual(['b-001', 'b-002'])
  expect(rejected).toEqual([
    { path: 'benefits[0]', code: 'not-an-object' },
    { path: 'benefits[1]', code: 'not-an-object' },
    { path: 'benefits[2]', code: 'not-an-object' },
    { path: 'benefits[3]', code: 'id-missing' },
    { path: 'benefits[4]', code: 'id-missing' },
    { path: 'benefits[5]', code: 'id-missing' },
    { path: 'benefits[7]', code: 'duplicate' },
  ])
})

test('of a benefit with nothing but its id all is empty and flagged', () => {
  const empty = { languageValues: {} }
  expect(parseBenefitDetails([{ benefitInstanceId: 'b' }])).toEqual({
    benefits: [
      {
        benefitInstanceId: 'b',
        status: '',
        createdTime: '',
        expireTime: '',
        benefitTitle: empty,
        useRules: empty,
        useScenarios: empty,
        iconUrl: '',
      },
    ],
    rejected: [],
    flags: [
      { path: 'benefits[0].benefitTitle', code: 'not-an-object' },
      { path: 'benefits[0].useRules', code: 'not-an-object' },
      { path: 'benefits[0].useScenarios', code: 'not-an-object' },
      { path: 'benefits[0].status', code: 'unknown-status' },
      { path: 'benefits[0].createdTime', code: 'unreadable-time' },
      { path: 'benefits[0].expireTime', code: 'unreadable-time' },
      { path: 'benefits[0].iconUrl', code: 'unsafe-url' },
    ],
  })
})

describe('a benefit that breaks one rule is kept and flagged', () => {
  test.each([
    [{ status: 'LOCKED' }, 'status', 'unknown-status'],
    [{ createdTime: 'yesterday' }, 'createdTime', 'unreadable-time'],
    [{ expireTime: '2030-11-27T12:01:01' }, 'expireTime', 'unreadable-time'],
    [{ createdTime: '2031-01-01T00:00:00Z' }, 'createdTime', 'created-after-expiry'],
    [{ benefitInstanceId: 'b'.repeat(65) }, 'benefitInstanceId', 'id-too-long'],
    [{ iconUrl: 'http://example.com/a.png' }, 'iconUrl', 'unsafe-url'],
    [{ iconUrl: `https://example.com/${'a'.repeat(240)}` }, 'iconUrl', 'unsafe-url'],
    [{ benefitUrl: 'javascript:alert(1)' }, 'benefitUrl', 'unsafe-url'],
    [{ benefitUrl: `https://example.com/${'a'.repeat(240)}` }, 'benefitUrl', 'unsafe-url'],
    [{ benefitTitle: { languageValues: { 'en-US': 'a'.repeat(257) } } }, 'benefitTitle.en-US', 'too-long'],
    [{ useRules: { languageValues: { en: 'Free \u202Eevil' } } }, 'useRules.en', 'forbidden-characters'],
  ])('case %#', (change, field, code) => {
    const { benefits, flags } = parseBenefitDetails([{ ...coffee, ...change }])
    expect(benefits).toHaveLength(1)
    expect(flags).toEqual([{ path: `benefits[0].${field}`, code }])
  })
})

test('an over-long URL is not cut into another one: it is gone', () => {
  const long = `https://example.com/${'a'.repeat(240)}`
  const [benefit] = parseBenefitDetails([{ ...coffee, iconUrl: long, benefitUrl: long }]).benefits
  expect(benefit).toMatchObject({ iconUrl: '' })
  expect(benefit).not.toHaveProperty('benefitUrl')
})

test('a picture of this site is no unsafe one', () => {
  expect(parseBenefitDetails([{ ...coffee, iconUrl: '/icons/cup.svg' }]).flags).toEqual([])
})

test('an amount that is none is left out of its benefit', () => {
  const { benefits, rejected } = parseBenefitDetails([{ ...coffee, amount: { currency: 'SGD', value: -1 } }])
  expect(benefits[0]).not.toHaveProperty('amount')
  expect(rejected).toEqual([{ path: 'benefits[0].amount', code: 'not-an-amount' }])
  expect(
    parseBenefitDetails([{ ...coffee, amount: null, benefitUrl: null, extendInfo: null }]),
  ).toMatchObject({
    rejected: [],
    flags: [],
  })
})

test('an id of more than four times its limit names nothing', () => {
  expect(parseBenefitDetails([{ ...coffee, benefitInstanceId: 'b'.repeat(256) }]).benefits).toHaveLength(1)
  expect(parseBenefitDetails([{ ...coffee, benefitInstanceId: 'b'.repeat(257) }]).rejected).toEqual([
    { path: 'benefits[0]', code: 'id-too-long' },
  ])
})

test('more than thirty are all read', () => {
  const many = Array.from({ length: 31 }, (_, index) => ({ ...coffee, benefitInstanceId: `b-${index}` }))
  expect(parseBenefitDetails(many).benefits).toHaveLength(31)
})

test.each([
  ['{', 'not-json'],
  ['{}', 'not-an-array'],
  [{}, 'not-an-array'],
  [null, 'not-an-array'],
  [' '.repeat(5_000_001), 'too-large'],
])('what is no array (case %#) is %s', (input, code) => {
  expect(parseBenefitDetails(input)).toEqual({
    benefits: [],
    rejected: [{ path: 'benefits', code }],
    flags: [],
  })
})

describe('on write', () => {
  test.each([
    [{ benefitInstanceId: 'b'.repeat(64) }, true],
    [{ benefitInstanceId: 'b'.repeat(65) }, false],
    [{ benefitInstanceId: '' }, false],
    [{ benefitInstanceId: '@#?' }, true],
    [{ status: 'USED' }, true],
    [{ status: 'EXPIRED' }, true],
    [{ status: 'LOCKED' }, false],
    [{ expireTime: '2030-11-27T12:01:01' }, false],
    [{ iconUrl: 'https://example.com/?' }, true],
    [{ iconUrl: 'a'.repeat(256) }, true],
    [{ iconUrl: 'a'.repeat(257) }, false],
    [{ benefitUrl: 'a'.repeat(257) }, false],
    [{ benefitUrl: undefined, amount: undefined, extendInfo: undefined }, true],
    [{ extendInfo: 'a'.repeat(2048) }, true],
    [{ extendInfo: 'a'.repeat(2049) }, false],
    [{ extendInfo: 'a@b' }, false],
    [{ extendInfo: 'a#b' }, false],
    [{ extendInfo: 'a?b' }, false],
    [{ useRules: { languageValues: {} } }, false],
  ])('case %#: %s', (change, accepted) => {
    expect(benefitDetailWriteSchema.safeParse({ ...coffee, ...change }).success).toBe(accepted)
  })
})

test('whatever comes is answered', () => {
  const keys = fc.constantFrom(...Object.keys(coffee))
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.anything(), fc.dictionary(keys, fc.anything()))), input => {
      const { benefits, rejected } = parseBenefitDetails(input)
      expect(benefits.length + rejected.length).toBeGreaterThanOrEqual(input.length)
    }),
  )
})
