import { describe, expect, test } from 'vitest'
import { memberFrom } from './member'
import { miboMemberSchema } from './mibo-member'

const zone = 'Asia/Kuala_Lumpur'
const none = { email: false, sms: false }

// The document's example response, with ids of our own.
const answer = {
  memberID: '00000000-0000-4000-8000-000000000001',
  firstname: 'TesCustomer1',
  lastname: null,
  displayname: 'TesCustomer1',
  gender: 0,
  homeAddress1: null,
  homeAddress2: null,
  homeAddress3: null,
  cardNo: 'FAKE0120210713143506784',
  nric: 'S0000000X',
  mobileNo: '60176668702',
  homePhone: null,
  homeFax: null,
  email: null,
  notification: 3,
  customerType: 1,
  memberStatus: 1,
  allowRedeem: true,
  estatement: true,
  externalRefNo: null,
  homeCountryID: null,
  homeStateID: null,
  homeCityID: null,
  homeCountry: null,
  homeState: null,
  homeCity: null,
  homePostcode: null,
  birthDate: null,
  memberSince: null,
  startDate: '2021-07-13T14:35:06.7862721+08:00',
  endDate: null,
  estatementSubscribedDate: null,
  attributeList: null,
}

const read = (change: object) => memberFrom(miboMemberSchema.parse({ memberID: 'm', ...change }), zone)

describe('Create Member’s answer', () => {
  test('is read as a member, and the national identity number is dropped', () => {
    expect(miboMemberSchema.parse(answer)).not.toHaveProperty('nric')
    expect(memberFrom(miboMemberSchema.parse(answer), zone)).toEqual({
      memberID: answer.memberID,
      cardNo: answer.cardNo,
      externalRefNo: null,
      fields: {
        FIRST_NAME: 'TesCustomer1',
        USER_NAME: 'TesCustomer1',
        GENDER: 'F',
        MOBILE_PHONE: '+60176668702',
      },
      address: {},
      attributeList: [],
      marketingConsent: { email: true, sms: true },
      allowRedeem: true,
      memberSince: null,
      startDate: '2021-07-13T14:35:06.7862721+08:00',
      endDate: null,
    })
  })

  test.each([{}, { memberID: null }, { memberID: '' }, { memberID: 5 }, null, [], 'm'])(
    'without a memberID it is none: %j',
    input => {
      expect(miboMemberSchema.safeParse(input).success).toBe(false)
    },
  )

  test('one bad field never hides the member', () => {
    const odd = Object.fromEntries(Object.keys(answer).map(key => [key, { odd: true }]))
    expect(memberFrom(miboMemberSchema.parse({ ...odd, memberID: 'm' }), zone)).toEqual({
      memberID: 'm',
      cardNo: null,
      externalRefNo: null,
      fields: {},
      address: {},
      attributeList: [],
      marketingConsent: none,
      allowRedeem: true,
      memberSince: null,
      startDate: null,
      endDate: null,
    })
  })

  test.each([
    [{ gender: 0 }, { GENDER: 'F' }],
    [{ gender: 1 }, { GENDER: 'M' }],
    [{ gender: 2 }, {}],
    [{ gender: -1 }, {}],
    [{ gender: '1' }, {}],
    [{ mobileNo: '60176668702' }, { MOBILE_PHONE: '+60176668702' }],
    [{ mobileNo: '+60176668702' }, { MOBILE_PHONE: '+60176668702' }],
    [{ mobileNo: '600176668702' }, { MOBILE_PHONE: '+60176668702' }],
    [{ mobileNo: '99912345678' }, { MOBILE_PHONE: '+99912345678' }],
    [{ mobileNo: '0176668702' }, {}],
    [{ mobileNo: '' }, {}],
    [{ birthDate: '2002-07-24T16:00:00Z' }, { BIRTH_DATE: '2002-07-25' }],
    [{ birthDate: '0001-01-01T00:00:00' }, {}],
    [{ birthDate: 'long ago' }, {}],
    [{ email: ' A@example.com ' }, { EMAIL: 'A@example.com' }],
    [{ email: `${'a'.repeat(243)}@example.com` }, {}],
    [{ firstname: ' ' }, {}],
    [{ firstname: 'Ana \u202Eevil' }, { FIRST_NAME: 'Ana evil' }],
    [{ lastname: 'a'.repeat(80) }, { LAST_NAME: 'a'.repeat(80) }],
    [{ lastname: 'a'.repeat(81) }, { LAST_NAME: `${'a'.repeat(79)}…` }],
  ])('%j gives %j', (change, fields) => {
    expect(read(change).fields).toEqual(fields)
  })

  test('only an explicit false closes redeeming', () => {
    expect(read({ allowRedeem: false }).allowRedeem).toBe(false)
    expect(read({ allowRedeem: null }).allowRedeem).toBe(true)
    expect(read({}).allowRedeem).toBe(true)
  })

  test('a time that was never set is none', () => {
    const times = {
      memberSince: '0001-01-01T00:00:00Z',
      startDate: 'soon',
      endDate: '2030-01-01T00:00:00+08:00',
    }
    expect(read(times)).toMatchObject({ memberSince: null, startDate: null, endDate: times.endDate })
  })

  test('address and attributes are kept as far as they can be read', () => {
    const attribute = { attributeID: 'a', value: 'tea' }
    const member = read({
      homeAddress1: ' 1 Road ',
      homeCity: '',
      homeFax: '5',
      attributeList: [attribute, null, { value: 'x' }],
    })
    expect(member.address).toEqual({ homeAddress1: '1 Road' })
    expect(member.attributeList).toEqual([attribute])
  })
})
