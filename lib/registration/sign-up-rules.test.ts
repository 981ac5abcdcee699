import { describe, expect, test } from 'vitest'
import { SIGN_UP_FIELDS, type SignUpField } from '@/lib/membership/sign-up-field'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { checkedNamesOf, postedNamesOf, signUpRulesFrom } from './sign-up-rules'
import { signUpSchema } from './sign-up-schema'
import { posted } from './testing/posted'
import { browserSays, RULES, serverSays } from './testing/verdicts'

const field = (fieldCode: SignUpField['fieldCode'], required = false): SignUpField => ({
  fieldCode,
  required,
})
const NAME = field('FIRST_NAME', true)

describe('what the programme requires is required', () => {
  const table: [claim: string, fields: SignUpField[], values: object, problems: object][] = [
    [
      'one of two identities',
      [NAME, field('EMAIL'), field('MOBILE_PHONE')],
      {},
      { EMAIL: 'identity-required' },
    ],
    [
      'said at the first of the two',
      [NAME, field('MOBILE_PHONE'), field('EMAIL')],
      {},
      { MOBILE_PHONE: 'identity-required' },
    ],
    ['the only identity', [NAME, field('MOBILE_PHONE')], {}, { MOBILE_PHONE: 'required' }],
    [
      'the identity that the programme insists on',
      [NAME, field('EMAIL'), field('MOBILE_PHONE', true)],
      {},
      { MOBILE_PHONE: 'required' },
    ],
    [
      'even where the other is given',
      [NAME, field('EMAIL'), field('MOBILE_PHONE', true)],
      { EMAIL: 'a@example.com' },
      { MOBILE_PHONE: 'required' },
    ],
    [
      'the other then is free',
      [NAME, field('EMAIL'), field('MOBILE_PHONE', true)],
      { MOBILE_PHONE: '+60176668702' },
      {},
    ],
    [
      'a family name, a birth date',
      [NAME, field('EMAIL'), field('LAST_NAME', true), field('BIRTH_DATE', true)],
      { EMAIL: 'a@example.com' },
      { LAST_NAME: 'required', BIRTH_DATE: 'required' },
    ],
    ['no password where none is asked for', [NAME, field('EMAIL')], { EMAIL: 'a@example.com' }, {}],
  ]
  test.each(table)('%s', (_claim, fields, values, problems) => {
    const rules = { ...RULES, fields }
    const form = posted({ EMAIL: '', PASSWORD: '', ...values })
    expect(serverSays(form, rules)).toEqual(problems)
    expect(browserSays(form, rules)).toEqual(problems)
  })

  test.each([
    ['2013-07-01', {}],
    ['2013-07-02', { BIRTH_DATE: 'too-young' }],
  ])('somebody born %s against a minimum age of thirteen', (BIRTH_DATE, problems) => {
    expect(serverSays(posted({ BIRTH_DATE }), { ...RULES, minimumAge: 13 })).toEqual(problems)
  })
})

describe('what is not asked for is not read', () => {
  const rules = { ...RULES, fields: [NAME, field('EMAIL')], asksAddress: false, attributes: [] }
  const form = posted({
    GENDER: 'F',
    PASSWORD: 'short',
    homeCity: 'Ipoh',
    memberStatus: '9',
    'attribute.00000000-0000-4000-8000-000000000001': 'x',
  })

  test('neither judged nor kept', () => {
    const { fields, address, attributeList, password } = signUpSchema(rules).parse(form)
    expect(fields).toEqual({ FIRST_NAME: 'Aminah', USER_NAME: 'Aminah', EMAIL: 'aminah@example.com' })
    expect({ address, attributeList, password }).toEqual({ address: {}, attributeList: [], password: null })
  })

  test('nor among the names that are read of a post', () => {
    expect(postedNamesOf(rules)).toEqual([
      'FIRST_NAME',
      'EMAIL',
      'consent.terms',
      'consent.email',
      'consent.sms',
      'requestId',
    ])
  })
})

const TEXT = 'attribute.00000000-0000-4000-8000-000000000001'
const LIST = 'attribute.00000000-0000-4000-8000-000000000002'

describe('home address and own questions', () => {
  test('are kept as typed, without the spaces at their ends, and left out where empty', () => {
    const read = signUpSchema(RULES).parse(
      posted({ homeAddress1: ' 12 Jalan Besar ', homeCity: ' ', [TEXT]: ' blue ', [LIST]: 'TEH' }),
    )
    expect(read.address).toEqual({ homeAddress1: '12 Jalan Besar' })
    expect(read.attributeList.map(({ value }) => value)).toEqual(['blue', 'TEH'])
  })

  test.each<[name: string, value: string, problem: string | null]>([
    ['homeAddress1', 'x'.repeat(256), null],
    ['homeAddress1', 'x'.repeat(257), 'too-long'],
    ['homePostcode', 'a\u0000b', 'forbidden-characters'],
    [TEXT, 'x'.repeat(256), null],
    [TEXT, 'x'.repeat(257), 'too-long'],
    [TEXT, 'a\u202eb', 'forbidden-characters'],
    [LIST, 'KOPI', null],
    [LIST, 'kopi', 'not-in-list'],
    [LIST, 'toString', 'not-in-list'],
  ])('%s %j', (name, value, problem) => {
    const problems = problem ? { [name]: problem } : {}
    expect(serverSays(posted({ [name]: value }))).toEqual(problems)
    expect(browserSays(posted({ [name]: value }))).toEqual(problems)
  })
})

test('the rules are the settings, and the programme’s name is no password', () => {
  const rules = signUpRulesFrom({ ...SETTINGS, asksAddress: true }, '2026-07-01')
  expect(rules).toMatchObject({ fields: SIGN_UP_FIELDS, asksAddress: true, today: '2026-07-01' })
  expect(rules.passwordContext).toEqual(['Kedai Contoh'])
  expect(checkedNamesOf(rules).slice(-3)).toEqual(['homeCountry', 'homePhone', 'consent.terms'])
})
