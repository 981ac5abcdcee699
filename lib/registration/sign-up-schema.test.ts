import { expect, test } from 'vitest'
import type { MemberFields } from '@/lib/membership/member'
import type { SignUpValues } from './sign-up-rules'
import type { SignUp } from './sign-up-schema'
import { posted } from './testing/posted'
import { schema } from './testing/verdicts'

const ID = '0190a5c1-7b3e-7c3a-9f6d-3a1f5b7c9d10'
const read = (values: SignUpValues): SignUp => schema.parse(posted({ requestId: ID, ...values }))

const EMAIL = 'aminah@example.com'

test.each<[claim: string, values: SignUpValues, fields: MemberFields]>([
  ['USER_NAME is proposed where it is empty', {}, { USER_NAME: 'Aminah' }],
  ['USER_NAME is the person’s own where it is not', { USER_NAME: 'Min' }, { USER_NAME: 'Min' }],
  ['family names follow', { LAST_NAME: 'Yusof' }, { LAST_NAME: 'Yusof', USER_NAME: 'Aminah Yusof' }],
  ['spaces at the ends go', { LAST_NAME: ' Yusof ' }, { LAST_NAME: 'Yusof', USER_NAME: 'Aminah Yusof' }],
  [
    'an e-mail address keeps its capitals',
    { EMAIL: ' Aminah@Example.com ' },
    { EMAIL: 'Aminah@Example.com' },
  ],
  ['a salutation gets the spelling of the document', { USER_SALUTATION: 'mrs' }, { USER_SALUTATION: 'MRS.' }],
  ['a gender gets its capital', { GENDER: 'f' }, { GENDER: 'F' }],
  [
    'three boxes make a date',
    { 'BIRTH_DATE.day': '7', 'BIRTH_DATE.month': '2', 'BIRTH_DATE.year': '1991' },
    { BIRTH_DATE: '1991-02-07' },
  ],
  ['a raw post has the date in one', { BIRTH_DATE: ' 1991-02-07 ' }, { BIRTH_DATE: '1991-02-07' }],
  [
    'a number takes the calling code beside it',
    { MOBILE_PHONE: '017-666 8702', 'MOBILE_PHONE.callingCode': '+60' },
    { MOBILE_PHONE: '+60176668702' },
  ],
  [
    'a number’s own code wins',
    { MOBILE_PHONE: '+65 8123 4567', 'MOBILE_PHONE.callingCode': '+60' },
    { MOBILE_PHONE: '+6581234567' },
  ],
])('%s', (_claim, values, fields) => {
  expect(read(values).fields).toEqual({ FIRST_NAME: 'Aminah', EMAIL, USER_NAME: 'Aminah', ...fields })
})

test('the password stands apart, as it was typed', () => {
  const { password, fields } = read({ PASSWORD: ' Aa1!aaaa ' })
  expect(password).toBe(' Aa1!aaaa ')
  expect(JSON.stringify(fields)).not.toContain('Aa1!aaaa')
})

const PHONE = { MOBILE_PHONE: '+60176668702' }
test.each<[values: SignUpValues, consents: { email: boolean; sms: boolean }]>([
  [{}, { email: false, sms: false }],
  [{ 'consent.email': 'on' }, { email: true, sms: false }],
  [{ 'consent.email': 'true' }, { email: true, sms: false }],
  [{ 'consent.email': 'false' }, { email: false, sms: false }],
  [{ 'consent.email': '0' }, { email: false, sms: false }],
  [{ 'consent.sms': 'on' }, { email: false, sms: false }],
  [
    { 'consent.sms': 'on', ...PHONE },
    { email: false, sms: true },
  ],
  [
    { 'consent.email': 'on', EMAIL: '', ...PHONE },
    { email: false, sms: false },
  ],
  [
    { 'consent.email': 'on', 'consent.sms': 'on', ...PHONE },
    { email: true, sms: true },
  ],
])('a choice counts only with its own address: %j is %j', (values, consents) => {
  expect(read(values).consents).toEqual(consents)
})

test('the requestId of the form is kept, and a post without one is a new request each time', () => {
  expect(read({}).requestID).toBe(ID)
  const [one, two] = [read({ requestId: '' }), read({ requestId: 'made up' })]
  expect(one.requestID).toMatch(/^[\da-f-]{36}$/)
  expect(one.requestID).not.toBe(two.requestID)
})
