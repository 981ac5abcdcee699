import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MemberFields, memberDataFrom, memberFrom, miboMemberSchema } from './member'

const zone = 'Asia/Kuala_Lumpur'
const none = { email: false, sms: false }
const both = { email: true, sms: true }

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

describe('Create Member’s memberData', () => {
  test('is the document’s example for the document’s customer', () => {
    const fields = {
      FIRST_NAME: 'TesCustomer1',
      USER_NAME: 'TesCustomer1',
      GENDER: 'F',
      MOBILE_PHONE: '+60176668702',
      EMAIL: 'a@example.com',
    }
    expect(memberDataFrom(fields, { marketingConsent: both, zone })).toEqual({
      firstname: 'TesCustomer1',
      displayname: 'TesCustomer1',
      gender: 0,
      mobileNo: '60176668702',
      email: 'a@example.com',
      notification: 3,
      customerType: 1,
      memberStatus: 1,
      allowRedeem: true,
      estatement: true,
    })
  })

  test('holds every documented field that is there, and no salutation or password', () => {
    const fields = {
      FIRST_NAME: 'Ana',
      LAST_NAME: 'Lim',
      USER_SALUTATION: 'MS.',
      BIRTH_DATE: '2002-07-25',
      GENDER: 'M',
      PASSWORD: 'Abcdef1!',
    }
    const attribute = { attributeID: '00000000-0000-4000-8000-000000000002', value: 'tea' }
    const options = {
      marketingConsent: none,
      zone,
      address: { homeCity: 'Ipoh' },
      attributeList: [attribute],
      externalRefNo: 'R1',
    }
    expect(memberDataFrom(fields, options)).toEqual({
      firstname: 'Ana',
      lastname: 'Lim',
      displayname: 'Ana Lim',
      gender: 1,
      birthDate: '2002-07-25T00:00:00+08:00',
      homeCity: 'Ipoh',
      externalRefNo: 'R1',
      attributeList: [attribute],
      notification: 0,
      customerType: 1,
      memberStatus: 1,
      allowRedeem: true,
      estatement: true,
    })
  })

  test.each([
    [{ EMAIL: 'a@example.com', MOBILE_PHONE: '+60176668702' }, both, 3],
    [{ EMAIL: 'a@example.com' }, both, 1],
    [{ MOBILE_PHONE: '+60176668702' }, both, 2],
    [{}, both, 0],
    [{ EMAIL: 'a@example.com', MOBILE_PHONE: '+60176668702' }, none, 0],
  ])('a consent counts only with its own address: %j', (fields, marketingConsent, notification) => {
    expect(memberDataFrom({ FIRST_NAME: 'Ana', ...fields }, { marketingConsent, zone }).notification).toBe(
      notification,
    )
  })
})

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
      marketingConsent: both,
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

test('what is sent is read back the same, in any zone', () => {
  const name = fc
    .stringMatching(/^[\p{L}]{1,20}$/u)
    .map(text => text.normalize('NFC'))
    .filter(text => text.length <= 20)
  const date = fc.date({ min: new Date('1900-01-02'), max: new Date('2020-01-01'), noInvalidDate: true })
  const fields = fc.record(
    {
      FIRST_NAME: name,
      LAST_NAME: name,
      USER_NAME: name,
      GENDER: fc.constantFrom('F', 'M'),
      BIRTH_DATE: date.map(day => day.toISOString().slice(0, 10)),
      MOBILE_PHONE: fc.constantFrom('+60176668702', '+6588120000', '+390612345678'),
      EMAIL: fc.constantFrom('email@example.com', "o'B@example.com"),
    },
    { requiredKeys: ['FIRST_NAME', 'USER_NAME', 'MOBILE_PHONE', 'EMAIL'] },
  )
  const zones = fc.constantFrom('Asia/Kuala_Lumpur', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC')
  const consent = fc.record({ email: fc.boolean(), sms: fc.boolean() })
  fc.assert(
    fc.property(fields, zones, consent, (given: MemberFields, anyZone, marketingConsent) => {
      const memberData = memberDataFrom(given, {
        marketingConsent,
        zone: anyZone,
        address: { homeCity: 'Ipoh' },
      })
      const member = memberFrom(miboMemberSchema.parse({ memberID: 'm', ...memberData }), anyZone)
      expect(member).toMatchObject({ fields: given, marketingConsent, address: { homeCity: 'Ipoh' } })
    }),
  )
})
