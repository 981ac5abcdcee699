import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MemberFields, memberDataFrom, memberFrom, miboMemberSchema } from './member'

const zone = 'Asia/Kuala_Lumpur'
const none = { email: false, sms: false }
const both = { email: true, sms: true }

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
