import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personWith } from '@/lib/gateway/contract'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { trySearch } from '@/lib/limits/member-search'
import { refused } from '@/lib/membership/outcome'
import { standingAccount } from '@/lib/registration/testing/claims'
import { cardOf, gatewayAnswering } from '@/lib/registration/testing/registrations'
import { updateAccount } from '@/lib/store/account'
import { claimIdentity } from '@/lib/store/login-identity'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { findMember, type SearchedBy } from './find-member'
import { setCardNumber } from './set-card-number'
import { deskOn, newMobile, STAFF } from './testing/desk'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const found = (accountID: string) => ({ ok: true, value: accountID })
const refusal = (problem: string) => ({ ok: false, problem })
const find = (
  typed: string,
  by: SearchedBy = 'any',
  members = localGateway(database.db, async () => SETTINGS),
) => findMember(typed, by, '+60', { db: database.db, members })

async function somebody() {
  const { member, context } = deskOn(database.db)
  const made = await member()
  const detail = await context.members.inquireCardDetail({ memberID: made.account.memberID, cardNo: null })
  if (!detail.ok || detail.value.cardNo === null) throw new Error('No card')
  return { ...made, cardNo: detail.value.cardNo }
}

describe('a member of the embedded service', () => {
  test('is found by the mobile number as people write it, and by the number on the card in groups or not', async () => {
    const { accountID, mobile, cardNo } = await somebody()
    const grouped = cardNo.replace(/(.{4})/g, '$1 ')
    for (const typed of [
      mobile.typed,
      mobile.e164,
      ` ${mobile.e164} `,
      cardNo,
      grouped,
      cardNo.toLowerCase(),
    ])
      expect(await find(typed), typed).toEqual(found(accountID))
  })

  test('is found by a number that staff set, with its dashes or without spaces', async () => {
    const { accountID } = await somebody()
    const number = `KK-${randomUUID().slice(0, 8)}`
    await setCardNumber(accountID, ` ${number} `, STAFF, deskOn(database.db).context)
    expect(await find(number)).toEqual(found(accountID))
  })

  test('is not there where nobody is known by it, whatever is typed', async () => {
    const odd = [
      '017-000 0001',
      'nobody@example.com',
      'KK0000',
      '',
      '   ',
      '\0',
      '@',
      '#?',
      'x'.repeat(5_000),
      "' or 1=1",
    ]
    for (const typed of odd) expect(await find(typed), typed).toEqual(refusal('no-member'))
  })

  test('of a card and a mobile number of two members it is asked which, then found', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const national = `0${one.mobile.e164.slice(3)}`
    await setCardNumber(other.accountID, national, STAFF, deskOn(database.db).context)
    expect(await find(national)).toEqual(refusal('several'))
    expect(await find(national, 'card')).toEqual(found(other.accountID))
    expect(await find(national, 'identity')).toEqual(found(one.accountID))
    expect(await find(one.mobile.e164)).toEqual(found(one.accountID))
  })

  test('with a card and no account, and who is just joining, is told as that', async () => {
    const members = localGateway(database.db, async () => SETTINGS)
    const mobile = newMobile()
    const made = await members.createMember(randomUUID(), personWith({ MOBILE_PHONE: mobile.e164 }))
    if (made.outcome !== 'S') throw new Error(made.outcome)
    expect(await find(mobile.typed)).toEqual(refusal('no-account'))
    expect(await find(made.member.cardNo ?? '')).toEqual(refusal('no-account'))
    const joining = newMobile()
    await claimIdentity(database.db, { identityType: 'MOBILE_PHONE', identityNo: joining.e164 }, randomUUID())
    expect(await find(joining.typed)).toEqual(refusal('joining'))
  })
})

describe('a member whom another system keeps', () => {
  test('is found by the number that is stored here, also while that system is away', async () => {
    const cardNo = `CARD${randomUUID()}`
    const { accountID } = await standingAccount(database.db, [])
    await updateAccount(database.db, accountID, { card: { ...cardOf({}), cardNo } })
    for (const problem of ['not-offered', 'unreachable'] as const) {
      const members = gatewayAnswering(
        () => ({ outcome: 'F' }),
        false,
        async () => refused(problem),
      )
      expect(await find(cardNo, 'any', members), problem).toEqual(found(accountID))
      const nobody = problem === 'unreachable' ? 'unreachable' : 'no-member'
      expect(await find('CARD-nobody', 'any', members)).toEqual(refusal(nobody))
    }
  })

  test('is found by what that system says is on the card', async () => {
    const mobile = newMobile()
    const identity = { identityType: 'MOBILE_PHONE', identityNo: mobile.e164 } as const
    const { accountID } = await standingAccount(database.db, [identity], { memberID: null })
    const card = cardOf({ MOBILE_PHONE: mobile.e164 }, { memberID: null })
    const members = gatewayAnswering(
      () => ({ outcome: 'F' }),
      false,
      async () => ({ ok: true, value: card }),
    )
    expect(await find('CARD-1', 'any', members)).toEqual(found(accountID))
  })
})

test('whoever looks for too many whom nobody knows has to wait; whom they found does not count', async () => {
  const staffID = randomUUID()
  const look = (answer: { ok: true } | { ok: false; problem: 'no-member' }) =>
    trySearch(staffID, async () => answer, database.db)
  for (let time = 0; time < 40; time++) {
    expect(await look({ ok: true })).toMatchObject({ ok: true })
    expect(await look({ ok: false, problem: 'no-member' })).toMatchObject({ problem: 'no-member' })
  }
  const braked = await look({ ok: true })
  expect(braked).toMatchObject({ ok: false, problem: 'braked' })
  expect(braked.retryAfterSeconds).toBeGreaterThan(800)
})
