import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberFields } from '@/lib/membership/member'
import type { Capability, CreateMemberAnswer, Gateway, NewMember } from './gateway'
import { deskContract } from './testing/desk-contract'
import { inquiryContract } from './testing/inquiry-contract'
import { ledgerContract } from './testing/ledger-contract'
import { redeemingContract } from './testing/redeeming-contract'

/** A gateway on trial, and how many members whatever stands behind it holds. */
export type GatewayOnTrial = { gateway: Gateway; countMembers(): Promise<number>; close(): Promise<void> }

/** The parts of the port that no documented call carries. */
export type PortPart = 'ledger' | 'redeeming' | 'desk'

/** What is written down of an adapter: its calls and parts, and whether one requestID may be sent again. */
export type AdapterPromise = {
  capabilities: readonly Capability[]
  parts: readonly PortPart[]
  createsOnce: boolean
}

const NO_CONSENT = { email: false, sms: false }

/** Malaysian mobile numbers that nobody else in this run has. */
const newPhone = () => `+6017${randomInt(1_000_000, 10_000_000)}`
const newEmail = () => `${randomUUID()}@example.com`

/** A person with both identities, changed by `fields`; undefined takes a field away. */
export function personWith(fields: MemberFields = {}, marketingConsent = NO_CONSENT): NewMember {
  const all = {
    FIRST_NAME: 'Aminah',
    USER_NAME: 'Aminah',
    EMAIL: newEmail(),
    MOBILE_PHONE: newPhone(),
    ...fields,
  }
  return { fields: all, address: {}, attributeList: [], marketingConsent }
}

const PEOPLE: [claim: string, fields: MemberFields][] = [
  ['with nothing but a name and an e-mail address', { MOBILE_PHONE: undefined }],
  ['with nothing but a name and a mobile number', { EMAIL: undefined }],
  ['with a family name', { LAST_NAME: 'binti Yusof', USER_NAME: 'Aminah binti Yusof' }],
  ['whose names are Chinese', { FIRST_NAME: '小明', LAST_NAME: '王', USER_NAME: '王小明' }],
  ['whose names are written from right to left', { FIRST_NAME: 'أمينة', USER_NAME: 'أمينة' }],
  ['who is female', { GENDER: 'F' }],
  ['who is male', { GENDER: 'M' }],
  ['born on a leap day', { BIRTH_DATE: '2000-02-29' }],
  ['born on the first day of a year', { BIRTH_DATE: '1970-01-01' }],
  ['born before time zones agreed', { BIRTH_DATE: '1900-01-01' }],
]

const CONSENTS = [
  { email: false, sms: false },
  { email: true, sms: false },
  { email: false, sms: true },
  { email: true, sms: true },
]

/** Two requests of one person: what they have in common makes them one. */
const TWICE: [claim: string, again: (first: MemberFields) => MemberFields][] = [
  ['with the same e-mail address', ({ EMAIL }) => ({ EMAIL, MOBILE_PHONE: newPhone() })],
  [
    'with the same address in capitals',
    ({ EMAIL }) => ({ EMAIL: EMAIL?.toUpperCase(), MOBILE_PHONE: newPhone() }),
  ],
  ['with the same mobile number', ({ MOBILE_PHONE }) => ({ EMAIL: newEmail(), MOBILE_PHONE })],
  ['with both', ({ EMAIL, MOBILE_PHONE }) => ({ EMAIL, MOBILE_PHONE })],
]

function memberIn(answer: CreateMemberAnswer) {
  if (answer.outcome !== 'S') throw new Error(`Create Member answered ${answer.outcome}`)
  return answer.member
}

/** What every adapter of the port must do, whatever keeps its members. Call it once in the adapter's own test. */
export function gatewayContract(
  name: string,
  promise: AdapterPromise,
  open: () => Promise<GatewayOnTrial>,
): void {
  describe(`the ${name} gateway`, () => {
    let trial: GatewayOnTrial
    beforeAll(async () => {
      trial = await open()
    })
    afterAll(() => trial.close())
    const create = (person: NewMember, requestID: string = randomUUID()) =>
      trial.gateway.createMember(requestID, person)

    test('announces exactly the calls that its test lists', () => {
      expect(trial.gateway.capabilities).toEqual(promise.capabilities)
      expect(trial.gateway.createsOnce).toBe(promise.createsOnce)
    })

    test('authenticates, and does so again', async () => {
      expect(await trial.gateway.authenticate()).toEqual({ ok: true, value: null })
      expect(await trial.gateway.authenticate()).toEqual({ ok: true, value: null })
    })

    test.each(PEOPLE)('gives back every field of somebody %s', async (_claim, fields) => {
      const person = personWith(fields)
      const member = memberIn(await create(person))
      const sent = Object.entries(person.fields).filter(([, value]) => value !== undefined)
      expect(member.fields).toEqual(Object.fromEntries(sent))
    })

    test('keeps a home address and answers to the programme’s own questions', async () => {
      const address = { homeAddress1: '12 Jalan Besar', homeCity: 'Ipoh', homePhone: '05 123 4567' }
      const attributeList = [{ attributeID: randomUUID(), value: 'KOPI' }]
      const member = memberIn(await create({ ...personWith(), address, attributeList }))
      expect(member).toMatchObject({ address, attributeList })
    })

    test.each(CONSENTS)('keeps the choice e-mail $email, SMS $sms', async consent => {
      const member = memberIn(await create(personWith({}, consent)))
      expect(member.marketingConsent).toEqual(consent)
    })

    test('gives each member a memberID and a card number of their own, and lets them redeem', async () => {
      const [one, two] = [memberIn(await create(personWith())), memberIn(await create(personWith()))]
      expect(one.memberID).not.toBe(two.memberID)
      expect(one.cardNo).toMatch(/^[A-Z\d]{6}\d{17}$/)
      expect(one.cardNo).not.toBe(two.cardNo)
      expect(one).toMatchObject({ allowRedeem: true, externalRefNo: null, endDate: null })
      expect(Date.parse(one.startDate ?? '')).toBeCloseTo(Date.now(), -5)
    })

    test.each(TWICE)('knows a person who comes again %s, and makes nobody', async (_claim, again) => {
      const person = personWith()
      memberIn(await create(person))
      const before = await trial.countMembers()
      expect(await create(personWith(again(person.fields)))).toEqual({ outcome: 'known' })
      expect(await trial.countMembers()).toBe(before)
    })

    test('makes one member of ten requests for one person at once', async () => {
      const before = await trial.countMembers()
      const person = personWith()
      const answers = await Promise.all(Array.from({ length: 10 }, () => create(person)))
      expect(answers.map(answer => answer.outcome).sort()).toEqual(['S', ...Array(9).fill('known')])
      expect(await trial.countMembers()).toBe(before + 1)
    })

    test('makes one member of one requestID sent twice', async () => {
      const [person, requestID, before] = [personWith(), randomUUID(), await trial.countMembers()]
      const { memberID } = memberIn(await create(person, requestID))
      const again = await create(person, requestID)
      if (promise.createsOnce) expect(memberIn(again).memberID).toBe(memberID)
      else expect(again).toEqual({ outcome: 'known' })
      expect(await trial.countMembers()).toBe(before + 1)
    })

    inquiryContract(
      promise.capabilities,
      () => trial.gateway,
      async fields => memberIn(await create(personWith(fields))),
    )
    ledgerContract(
      promise.parts.includes('ledger'),
      () => trial.gateway,
      async () => memberIn(await create(personWith())),
    )
    deskContract(
      promise.parts.includes('desk'),
      () => trial.gateway,
      async () => memberIn(await create(personWith())),
    )
    redeemingContract(
      promise.parts.includes('redeeming'),
      () => trial.gateway,
      async () => memberIn(await create(personWith())),
    )
  })
}
