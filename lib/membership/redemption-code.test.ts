import { describe, expect, test } from 'vitest'
import { groupedCode, redemptionCodeFrom } from './redemption-code'

describe('a code at the till', () => {
  test.each([
    'ABCD2345',
    'ABCD-2345',
    'abcd-2345',
    ' ABCD 2345\r\n',
    'ABCD–2345',
    'ＡＢＣＤ-２３４５',
    'ABCD-٢٣٤٥',
    '\u2066ABCD-2345\u2069',
    'A B C D 2 3 4 5',
  ])('is read from %j', typed => {
    expect(redemptionCodeFrom(typed)).toBe('ABCD2345')
  })

  test.each(['', 'ABCD234', 'ABCD23456', 'ABCD-234O', 'ABCD-2341', 'ABCI-2345', 'ABCD_2345', 'ABCD\x1c5'])(
    'is none in %j',
    typed => {
      expect(redemptionCodeFrom(typed)).toBeNull()
    },
  )

  test('is shown in two groups', () => {
    expect(groupedCode('ABCD2345')).toBe('ABCD-2345')
    expect(redemptionCodeFrom(groupedCode('ABCD2345'))).toBe('ABCD2345')
  })
})
