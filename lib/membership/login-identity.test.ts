import { describe, expect, test } from 'vitest'
import { identitiesFrom, identityKey, loginIdentityFrom, maskIdentity, shownIdentity } from './login-identity'
import { loginIdentitySchema } from './login-identity-schema'

describe('one box takes an e-mail address or a phone', () => {
  test.each([
    [' Ana@Example.com ', { identityType: 'EMAIL', identityNo: 'Ana@Example.com' }],
    ['017-666 8702', { identityType: 'MOBILE_PHONE', identityNo: '+60176668702' }],
    ['+6588120000', { identityType: 'MOBILE_PHONE', identityNo: '+6588120000' }],
    ['a@b', null],
    ['@', null],
    ['ana', null],
    ['', null],
  ])('%j', (text, identity) => {
    expect(loginIdentityFrom(text, '+60')).toEqual(identity)
  })
})

test('an identity is the same whatever the case of its e-mail address', () => {
  expect(identityKey({ identityType: 'EMAIL', identityNo: 'Ana@Example.COM' })).toBe('ana@example.com')
  expect(identityKey({ identityType: 'MOBILE_PHONE', identityNo: '+60176668702' })).toBe('+60176668702')
})

test('logs show an identity masked', () => {
  expect(maskIdentity({ identityType: 'EMAIL', identityNo: 'email@example.com' })).toBe('e***@example.com')
  expect(maskIdentity({ identityType: 'MOBILE_PHONE', identityNo: '+6588120000' })).toBe('+658812****')
})

test('the identities of a member are the e-mail address and the phone that are there', () => {
  expect(identitiesFrom({ FIRST_NAME: 'Ana' })).toEqual([])
  expect(identitiesFrom({ EMAIL: 'a@example.com', MOBILE_PHONE: '+60176668702' })).toEqual([
    { identityType: 'EMAIL', identityNo: 'a@example.com' },
    { identityType: 'MOBILE_PHONE', identityNo: '+60176668702' },
  ])
})

describe('LoginIdentity as it travels', () => {
  test.each([
    [{ identityType: 'EMAIL', identityNo: 'a@example.com' }, 'a@example.com'],
    [{ identityType: 'MOBILE_PHONE', identityNo: '+60 17 666 8702' }, '+60176668702'],
  ])('%j is read', (given, identityNo) => {
    expect(loginIdentitySchema.parse(given)).toEqual({ ...given, identityNo })
  })

  test.each([
    [{ identityType: 'EMAIL', identityNo: '+60176668702' }, 'not-an-email'],
    [{ identityType: 'MOBILE_PHONE', identityNo: 'a@example.com' }, 'not-a-phone'],
    [{ identityType: 'MOBILE_PHONE', identityNo: '60176668702' }, 'not-a-phone'],
  ])('%j is refused', (given, message) => {
    expect(loginIdentitySchema.safeParse(given).error?.issues).toMatchObject([
      { message, path: ['identityNo'] },
    ])
  })

  test('a third type is refused', () => {
    expect(loginIdentitySchema.safeParse({ identityType: 'CARD', identityNo: '1' }).success).toBe(false)
  })
})

test.each([
  [{ identityType: 'EMAIL', identityNo: 'mei@example.com' }, '\u2066mei@example.com\u2069'],
  [
    { identityType: 'MOBILE_PHONE', identityNo: '+60176668702' },
    '\u2066+60\u00a017\u00a0666\u00a08702\u2069',
  ],
] as const)('within a sentence %j keeps its order and its line', (identity, shown) => {
  expect(shownIdentity(identity)).toBe(shown)
})
