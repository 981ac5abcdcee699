import { describe, expect, test } from 'vitest'
import type { SignUpValues } from './sign-up-rules'
import { posted } from './testing/posted'
import { browserSays, serverSays } from './testing/verdicts'

describe('what a person must give', () => {
  test.each<[claim: string, values: SignUpValues, problems: Record<string, string>]>([
    ['a first name, an e-mail address, a password and the terms are enough', {}, {}],
    ['a mobile number does instead of the address', { EMAIL: '', MOBILE_PHONE: '+60176668702' }, {}],
    ['both are welcome', { MOBILE_PHONE: '0176668702', 'MOBILE_PHONE.callingCode': '+60' }, {}],
    ['a first name', { FIRST_NAME: '' }, { FIRST_NAME: 'required' }],
    ['a first name that is more than spaces', { FIRST_NAME: ' \u200b ' }, { FIRST_NAME: 'required' }],
    ['one of the two addresses', { EMAIL: '' }, { EMAIL: 'identity-required' }],
    [
      'a mobile number that is more than spaces',
      { EMAIL: '', MOBILE_PHONE: '  ' },
      { EMAIL: 'identity-required' },
    ],
    [
      'a number that is more than invisible marks',
      { EMAIL: '', MOBILE_PHONE: '\u200b' },
      { EMAIL: 'identity-required' },
    ],
    ['a password', { PASSWORD: '' }, { PASSWORD: 'required' }],
    ['consent to the terms', { 'consent.terms': '' }, { 'consent.terms': 'terms-required' }],
    ['consent that is none', { 'consent.terms': 'off' }, { 'consent.terms': 'terms-required' }],
  ])('%s', (_claim, values, problems) => {
    expect(serverSays(posted(values))).toEqual(problems)
    expect(browserSays(posted(values))).toEqual(problems)
  })

  test('nothing at all is refused at each of them', () => {
    const nothing = posted({ FIRST_NAME: '', EMAIL: '', PASSWORD: '', 'consent.terms': '' })
    const problems = {
      FIRST_NAME: 'required',
      EMAIL: 'identity-required',
      PASSWORD: 'required',
      'consent.terms': 'terms-required',
    }
    expect(serverSays(nothing)).toEqual(problems)
  })
})

const longEmail = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`
const BORN = { 'BIRTH_DATE.day': '1', 'BIRTH_DATE.month': '7', 'BIRTH_DATE.year': '2026' }

describe('each limit, on both sides', () => {
  const names = ['FIRST_NAME', 'LAST_NAME', 'USER_NAME'] as const
  const table: [values: SignUpValues, problem: string | null][] = [
    ...names.flatMap((name): [SignUpValues, string | null][] => [
      [{ [name]: 'x' }, null],
      [{ [name]: 'x'.repeat(20) }, null],
      [{ [name]: ` ${'x'.repeat(20)} ` }, null],
      [{ [name]: 'x'.repeat(21) }, 'too-long'],
      [{ [name]: '王'.repeat(20) }, null],
      [{ [name]: '🎂'.repeat(11) }, 'too-long'],
      [{ [name]: 'a\u0000b' }, 'forbidden-characters'],
      [{ [name]: 'a\u202eb' }, 'forbidden-characters'],
    ]),
    ...['MR.', 'mr', 'MS.', 'Mrs', 'MISS', 'miss.'].map((v): [SignUpValues, null] => [
      { USER_SALUTATION: v },
      null,
    ]),
    [{ USER_SALUTATION: 'DR.' }, 'not-in-list'],
    [{ GENDER: 'F' }, null],
    [{ GENDER: 'm' }, null],
    [{ GENDER: 'X' }, 'not-in-list'],
    [{ GENDER: '0' }, 'not-in-list'],
    [BORN, null],
    [{ ...BORN, 'BIRTH_DATE.day': '2' }, 'date-in-future'],
    [{ ...BORN, 'BIRTH_DATE.day': '٣١', 'BIRTH_DATE.month': '١٢', 'BIRTH_DATE.year': '١٩٩١' }, null],
    [{ ...BORN, 'BIRTH_DATE.day': '' }, 'not-a-date'],
    [{ ...BORN, 'BIRTH_DATE.year': '' }, 'not-a-date'],
    [{ 'BIRTH_DATE.day': '29', 'BIRTH_DATE.month': '2', 'BIRTH_DATE.year': '2023' }, 'not-a-date'],
    [{ 'BIRTH_DATE.day': '29', 'BIRTH_DATE.month': '2', 'BIRTH_DATE.year': '2024' }, null],
    [{ BIRTH_DATE: '1900-01-01' }, null],
    [{ BIRTH_DATE: '1899-12-31' }, 'date-too-early'],
    [{ BIRTH_DATE: '31/12/1991' }, 'not-a-date'],
    [{ BIRTH_DATE: '1991-12-31', 'BIRTH_DATE.day': '40' }, 'not-a-date'],
    [{ EMAIL: 'email@example.com' }, null],
    [{ EMAIL: "o'neil+shop@mail.example.com" }, null],
    [{ EMAIL: longEmail(254) }, null],
    [{ EMAIL: longEmail(255) }, 'too-long'],
    [{ EMAIL: 'email@example' }, 'not-an-email'],
    [{ EMAIL: 'email example.com' }, 'not-an-email'],
    [{ MOBILE_PHONE: '+60176668702' }, null],
    [{ MOBILE_PHONE: '017-666 8702', 'MOBILE_PHONE.callingCode': '+60' }, null],
    [{ MOBILE_PHONE: '017-666 8702' }, 'calling-code-missing'],
    [{ MOBILE_PHONE: 'home', 'MOBILE_PHONE.callingCode': '+60' }, 'not-a-phone'],
    [{ MOBILE_PHONE: '12', 'MOBILE_PHONE.callingCode': '+60' }, 'not-a-phone'],
    [{ PASSWORD: 'Aa1!aaa' }, 'password-too-short'],
    [{ PASSWORD: 'Aa1!aaaa' }, null],
    [{ PASSWORD: 'aa1!aaaa' }, 'password-needs-uppercase'],
    [{ PASSWORD: 'AA1!AAAA' }, 'password-needs-lowercase'],
    [{ PASSWORD: 'Aaa!aaaa' }, 'password-needs-digit'],
    [{ PASSWORD: 'Aa1aaaaa' }, 'password-needs-special'],
    [{ PASSWORD: 'P@ssw0rd2026!' }, 'password-too-common'],
    [{ PASSWORD: 'Aminah-1990!' }, 'password-has-own-words'],
    [{ PASSWORD: 'Kiambang-99', FIRST_NAME: 'X' }, null],
    [{ PASSWORD: 'Kiambang-99', LAST_NAME: 'Kiambang' }, 'password-has-own-words'],
    [{ PASSWORD: 'Kiambang-99', USER_NAME: 'kiambang' }, 'password-has-own-words'],
    [{ PASSWORD: 'Kiambang-99', EMAIL: 'kiambang@example.com' }, 'password-has-own-words'],
    [{ PASSWORD: 'Kiambang-99', EMAIL: 'x@kiambang.example.com' }, null],
    [{ PASSWORD: 'Ab-0176668702', MOBILE_PHONE: '+60 17-666 8702' }, 'password-has-own-words'],
    [{ PASSWORD: 'Ab-60176668702', MOBILE_PHONE: '+60 17-666 8702' }, 'password-has-own-words'],
    [{ PASSWORD: 'Ab-0126668702', MOBILE_PHONE: '+60 17-555 8702' }, null],
    [{ PASSWORD: 'Kedai-Kopi-99' }, 'password-has-own-words'],
    [{ PASSWORD: `Aa1!${'a'.repeat(1_020)}` }, null],
    [{ PASSWORD: `Aa1!${'a'.repeat(1_021)}` }, 'password-too-long'],
    [{ PASSWORD: `Aa1!${'é'.repeat(511)}` }, 'password-too-long'],
  ]
  test.each(table)('%j is %j', (values, problem) => {
    const [name = ''] = Object.keys(values)[0]?.split('.') ?? []
    const expected = problem === null ? {} : { [name]: problem }
    expect(serverSays(posted(values))).toEqual(expected)
    expect(browserSays(posted(values))).toEqual(expected)
  })
})

test('whether a number can exist is said by the server alone', () => {
  const values = posted({ MOBILE_PHONE: '+999123456789' })
  expect(browserSays(values)).toEqual({})
  expect(serverSays(values)).toEqual({ MOBILE_PHONE: 'not-a-phone' })
})
