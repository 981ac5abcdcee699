import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  CARD_FIELD_PROBLEMS,
  checkCardField,
  normaliseCardField,
  PERSONAL_FIELD_CODES,
  type PersonalFieldCode,
} from './card-field'

const today = '2026-03-01'
const verdict = (code: PersonalFieldCode, text: string, minimumAge?: number) =>
  checkCardField(code, normaliseCardField(code, text), { today, minimumAge })

afterEach(() => vi.useRealTimers())

describe('names hold 20 UTF-16 units in any script', () => {
  test.each(['FIRST_NAME', 'LAST_NAME', 'USER_NAME'] as const)('%s', code => {
    expect(verdict(code, 'a')).toBeNull()
    expect(verdict(code, 'a'.repeat(20))).toBeNull()
    expect(verdict(code, 'a'.repeat(21))).toBe('too-long')
    expect(verdict(code, ` ${'a'.repeat(20)} `)).toBeNull()
    expect(verdict(code, '😀'.repeat(10))).toBeNull()
    expect(verdict(code, '😀'.repeat(11))).toBe('too-long')
    // Composed first, counted afterwards.
    expect(verdict(code, 'e\u0301'.repeat(20))).toBeNull()
    expect(verdict(code, 'a\u0000')).toBe('forbidden-characters')
    expect(verdict(code, 'a\uD83D')).toBe('forbidden-characters')
    expect(verdict(code, 'a\nb')).toBe('forbidden-characters')
    for (const name of ["O'Brien", '欧阳', 'محمد', 'a/l', 'José María'])
      expect(verdict(code, name)).toBeNull()
  })
})

describe('salutation and gender are read in any case and kept as the document writes them', () => {
  test.each([
    ['USER_SALUTATION', 'MR.', 'MR.'],
    ['USER_SALUTATION', 'mr', 'MR.'],
    ['USER_SALUTATION', 'Ms.', 'MS.'],
    ['USER_SALUTATION', ' mrs. ', 'MRS.'],
    ['USER_SALUTATION', 'Miss', 'MISS'],
    ['USER_SALUTATION', 'miss.', 'MISS'],
    ['GENDER', 'f', 'F'],
    ['GENDER', 'M ', 'M'],
  ] as const)('%s %j is %j', (code, text, value) => {
    expect(normaliseCardField(code, text)).toBe(value)
    expect(verdict(code, text)).toBeNull()
  })

  test.each([
    ['USER_SALUTATION', 'DR.'],
    ['USER_SALUTATION', 'mr..'],
    ['USER_SALUTATION', 'Dr Mr'],
    ['USER_SALUTATION', 'toString'],
    ['GENDER', 'X'],
    ['GENDER', '0'],
    ['GENDER', 'FM'],
    ['GENDER', 'xf'],
    ['GENDER', 'fx'],
  ] as const)('%s %j is none of them', (code, text) => {
    expect(normaliseCardField(code, text)).toBe(text)
    expect(verdict(code, text)).toBe('not-in-list')
  })
})

describe('BIRTH_DATE', () => {
  test.each([
    ['2002-07-25', null],
    ['2000-02-29', null],
    ['2002-02-29', 'not-a-date'],
    ['2002-7-25', 'not-a-date'],
    ['2002-07-25T00:00:00Z', 'not-a-date'],
    ['0000-01-01', 'not-a-date'],
    ['1899-12-31', 'date-too-early'],
    ['1900-01-01', null],
    ['2026-03-01', null],
    ['2026-03-02', 'date-in-future'],
  ])('%s: %s', (text, problem) => {
    expect(verdict('BIRTH_DATE', text)).toBe(problem)
  })

  test.each([
    ['2008-03-01', null],
    ['2008-03-02', 'too-young'],
    ['2026-03-02', 'date-in-future'],
  ])('%s at a minimum age of 18: %s', (text, problem) => {
    expect(verdict('BIRTH_DATE', text, 18)).toBe(problem)
  })

  test('without the programme’s date, today is today wherever the day has begun', () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-01T10:00:00Z') })
    expect(checkCardField('BIRTH_DATE', '2026-03-02')).toBeNull()
    expect(checkCardField('BIRTH_DATE', '2026-03-03')).toBe('date-in-future')
  })
})

describe('MOBILE_PHONE has the shape of E.164', () => {
  test.each([
    ['+60176668702', null],
    ['+1234567', null],
    ['+123456', 'not-a-phone'],
    ['+123456789012345', null],
    ['+1234567890123456', 'not-a-phone'],
    ['+0123456789', 'not-a-phone'],
    ['+65 abc', 'not-a-phone'],
    ['abc', 'not-a-phone'],
    ['60176668702', 'calling-code-missing'],
    ['((0)17-666 8702', 'calling-code-missing'],
    ['1'.repeat(257), 'too-long'],
  ])('%s: %s', (text, problem) => {
    expect(verdict('MOBILE_PHONE', text)).toBe(problem)
  })
})

describe('EMAIL', () => {
  const long = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`

  test.each([
    'email@example.com',
    'a.b@example.com',
    'a+b@example.com',
    'a_b-c@ex-ample.com.my',
    "o'brien@example.com",
    'A9@EXAMPLE.COM',
    'a@xn--hxajbheg2az3al.xn--jxalpdlp',
    long(254),
  ])('accepts %s', text => {
    expect(verdict('EMAIL', text)).toBeNull()
  })

  test.each([
    'a@b',
    '.a@example.com',
    'a.@example.com',
    'a..b@example.com',
    'a@@example.com',
    'a@b@example.com',
    '@example.com',
    'a@',
    'a@-example.com',
    'a@example-.com',
    'a@example..com',
    'a@example.com.',
    'a@example.com-',
    'a@example.123',
    'a b@example.com',
    '用户@例子.cn',
    'é@example.com',
    'a',
  ])('refuses %s', text => {
    expect(verdict('EMAIL', text)).toBe('not-an-email')
  })

  test('refuses more than 254 characters and control characters in their own words', () => {
    expect(verdict('EMAIL', long(255))).toBe('too-long')
    expect(verdict('EMAIL', 'a\u0000@example.com')).toBe('forbidden-characters')
  })
})

test('any text in any field gets a known verdict, and normalising twice changes nothing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.emailAddress(),
    fc.string({ minLength: 250, maxLength: 300 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...PERSONAL_FIELD_CODES), text, (code, typed) => {
      const value = normaliseCardField(code, typed)
      expect(normaliseCardField(code, value)).toBe(value)
      expect([null, ...CARD_FIELD_PROBLEMS]).toContain(checkCardField(code, value, { today }))
    }),
  )
})
