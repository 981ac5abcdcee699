import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callingCodes, formatPhone, maskPhone, phoneFrom } from './phone'
import { callingCodeDigits, checkTypedPhone, phoneDigits } from './typed-phone'

describe('numbers as people write them', () => {
  test.each([
    ['+60176668702', undefined, '+60176668702'],
    ['+6588120000', undefined, '+6588120000'],
    ['+390612345678', undefined, '+390612345678'],
    ['+600176668702', undefined, '+60176668702'],
    ['+4402079460000', undefined, '+442079460000'],
    ['+44 (0)20 7946 0000', undefined, '+442079460000'],
    ['+2250700000000', undefined, '+2250700000000'],
    ['0060 17 666 8702', undefined, '+60176668702'],
    ['＋60176668702', undefined, '+60176668702'],
    ['017-666 8702', '+60', '+60176668702'],
    ['(017) 666.8702', '60', '+60176668702'],
    ['017–666–8702', '0060', '+60176668702'],
    ['60176668702', '+60', '+60176668702'],
    ['06 1234 5678', '+39', '+390612345678'],
    ['٠١٧٦٦٦٨٧٠٢', '+60', '+60176668702'],
    ['\u202A+60 17-666 8702\u202C', '+65', '+60176668702'],
    ['201-555-0123', '+1', '+12015550123'],
    ['+60176668702', '+2', '+60176668702'],
  ])('%j with %j is %s', (text, callingCode, phone) => {
    expect(phoneFrom(text, callingCode)).toBe(phone)
    expect(checkTypedPhone(text, callingCode)).toBeNull()
  })

  test.each([
    ['60176668702', undefined],
    ['+658812', undefined],
    ['+65 abc', undefined],
    ['017-666 8702', undefined],
    ['017-666 8702', '+'],
    ['017-666 8702', '+0'],
    ['017-666 8702', 'MY'],
    ['017-666 8702', '+2'],
    ['017-666 8702', '+999'],
    ['+999123456789', undefined],
    ['+60176668702 ext 5', undefined],
    ['1+60176668702', undefined],
    ['', '+60'],
    ['+', '+60'],
  ])('%j with %j is no number', (text, callingCode) => {
    expect(phoneFrom(text, callingCode)).toBeNull()
  })
})

test.each([
  ['', '+60', 'not-a-phone'],
  ['abc', '+60', 'not-a-phone'],
  ['+65 abc', '+60', 'not-a-phone'],
  ['+658812', '+60', 'not-a-phone'],
  ['+0176668702', '+60', 'not-a-phone'],
  ['12', '+60', 'not-a-phone'],
  ['123', '+60', null],
  ['1'.repeat(17), '+60', null],
  ['1'.repeat(18), '+60', 'not-a-phone'],
  [`+${'1'.repeat(18)}`, '+60', null],
  [`+${'1'.repeat(19)}`, '+60', 'not-a-phone'],
  ['123', '', 'calling-code-missing'],
  ['60176668702', undefined, 'calling-code-missing'],
])('the browser says of %j with %j: %s', (text, callingCode, problem) => {
  expect(checkTypedPhone(text, callingCode)).toBe(problem)
})

test.each([
  ['+60', '60'],
  ['60', '60'],
  ['0060', '60'],
  ['+ 1', '1'],
  ['+1234', null],
  ['0', null],
  ['', null],
  [undefined, null],
])('%j is the calling code %j', (text, digits) => {
  expect(callingCodeDigits(text)).toBe(digits)
})

test('any text is answered: null, or a number that is its own canonical form', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\+?[\d ()-]{5,18}$/))
  fc.assert(
    fc.property(typed, fc.constantFrom(undefined, '+60', '+1', '+39'), (text, callingCode) => {
      const phone = phoneFrom(text, callingCode)
      if (phone === null) return
      expect(phoneDigits(phone)).toBe(phone)
      expect(phoneFrom(phone, undefined)).toBe(phone)
    }),
  )
})

test('the picker offers every region once, with its code', () => {
  const offered = callingCodes()
  expect(offered).toContainEqual({ callingCode: '+60', region: 'MY' })
  expect(new Set(offered.map(({ region }) => region)).size).toBe(offered.length)
  expect(offered.map(({ region }) => region)).toEqual(offered.map(({ region }) => region).sort())
})

test.each([
  ['+6588120000', '+658812****'],
  ['+60', '***'],
])('%s is masked as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test.each([
  ['+60176668702', '+60 17 666 8702'],
  ['+6588120000', '+65 8812 0000'],
  ['+390612345678', '+39 06 1234 5678'],
  ['+12015550123', '+1 201 555 0123'],
  ['+99912345678', '+99912345678'],
  ['', ''],
])('%s is shown as %s, its order kept in any sentence', (phone, shown) => {
  expect(formatPhone(phone)).toBe(`\u2066${shown}\u2069`)
  if (phone) expect(phoneFrom(formatPhone(phone), undefined) ?? phone).toBe(phone)
})
