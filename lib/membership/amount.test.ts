import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AMOUNT_MAX_VALUE, amountFrom, decimalFrom, exponentOf, formatAmount, isCurrency } from './amount'
import { amountFromWire, amountSchema } from './amount-schema'
import { CURRENCY_EXPONENTS } from './currency-exponents'

const LOCALES = ['en', 'ms', 'zh-CN', 'zh-TW', 'ar']
const currency = fc.constantFrom(...CURRENCY_EXPONENTS.keys())
const value = fc.integer({ min: 0, max: AMOUNT_MAX_VALUE })

test.each([
  ['SGD', 2],
  ['IDR', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['BHD', 3],
  ['IQD', 3],
  ['CLF', 4],
  ['UYW', 4],
  ['XAU', null],
  ['XXX', null],
])('ISO 4217 gives %s %s decimals', (code, exponent) => {
  expect(isCurrency(code)).toBe(true)
  expect(exponentOf(code)).toBe(exponent)
})

test.each(['', 'sgd', 'SG', 'SGDX', 'ABC', 'constructor'])('%j is no currency', code => {
  expect(isCurrency(code)).toBe(false)
  expect(exponentOf(code)).toBeNull()
})

test.each([
  ['SGD', 100, '1.00'],
  ['SGD', 5, '0.05'],
  ['SGD', 0, '0.00'],
  ['SGD', -250, '-2.50'],
  ['JPY', 100, '100'],
  ['BHD', 1000, '1.000'],
  ['IDR', 100000, '1000.00'],
  ['KWD', 2147483647, '2147483.647'],
  ['CLF', 1, '0.0001'],
  ['XAU', 7, '7'],
])('%s %i is %s', (code, minor, decimal) => {
  expect(decimalFrom({ currency: code, value: minor })).toBe(decimal)
})

test.each([
  ['SGD', 100, '1.00'],
  ['JPY', 100, '100'],
  ['BHD', 1000, '1.000'],
  ['IDR', 100000, '1,000.00'],
  ['KWD', 2147483647, '2,147,483.647'],
  ['XAU', 1200, 'XAU 1,200'],
  ['SGD', -250, '2.50'],
])('%s %i is shown with %s', (code, minor, shown) => {
  expect(formatAmount({ currency: code, value: minor }, 'en').replaceAll('\u00A0', ' ')).toContain(shown)
})

test('a negative amount is shown as one', () => {
  expect(formatAmount({ currency: 'USD', value: -250 }, 'en')).toBe('-$2.50')
})

test('every currency shows exactly its digits, in latin ones, in every locale', () => {
  fc.assert(
    fc.property(currency, value, fc.constantFrom(...LOCALES), (code, minor, locale) => {
      const amount = { currency: code, value: minor }
      expect(formatAmount(amount, locale).replace(/\D/g, '')).toBe(decimalFrom(amount).replace('.', ''))
    }),
  )
})

test('an amount and its decimal are one', () => {
  fc.assert(
    fc.property(currency, value, (code, minor) => {
      const amount = { currency: code, value: minor }
      expect(amountFrom(decimalFrom(amount), code)).toEqual(amount)
    }),
  )
})

test.each([
  ['1', 'SGD', 100],
  ['1.5', 'SGD', 150],
  ['21474836.47', 'SGD', 2147483647],
  ['21474836.48', 'SGD', null],
  ['1.005', 'SGD', null],
  ['1.0', 'JPY', null],
  ['1', 'ABC', null],
  ['-1', 'SGD', null],
  ['1e3', 'SGD', null],
  ['', 'SGD', null],
])('%j %s is %j', (decimal, code, minor) => {
  expect(amountFrom(decimal, code)?.value ?? null).toBe(minor)
})

describe('an Amount as it travels', () => {
  test.each([0, 1, 2147483647, '0', '100', '2147483647'])('value %j is read', given => {
    expect(amountSchema.parse({ currency: 'SGD', value: given, more: 1 })).toEqual({
      currency: 'SGD',
      value: Number(given),
    })
  })

  test('of IDR any integer is read: multiples of 100 are one vendor’s rule', () => {
    expect(amountSchema.parse({ currency: 'IDR', value: 101 })).toEqual({ currency: 'IDR', value: 101 })
  })

  test.each([
    2147483648,
    -1,
    1.5,
    Number.NaN,
    '2147483648',
    '-1',
    '1.5',
    '',
    ' 1',
    '12345678901',
    '1e3',
    null,
    undefined,
  ])('value %j is refused', given => {
    expect(amountSchema.safeParse({ currency: 'SGD', value: given }).success).toBe(false)
  })

  test.each(['sgd', 'ABC', '', null, 702])('currency %j is refused', code => {
    expect(amountSchema.safeParse({ currency: code, value: 1 }).success).toBe(false)
  })

  test.each([
    [
      { currency: 'SGD', value: 100 },
      { currency: 'SGD', value: 100 },
    ],
    ['{"currency":"SGD","value":"100"}', { currency: 'SGD', value: 100 }],
    ['{"currency":"SGD"', null],
    ['100', null],
    [null, null],
    [[], null],
  ])('%j gives %j', (input, amount) => {
    expect(amountFromWire(input)).toEqual(amount)
  })
})
