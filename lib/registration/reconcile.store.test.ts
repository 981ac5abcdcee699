import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InquiryProblem } from '@/lib/gateway/gateway'
import { findHolder } from '@/lib/store/login-identity'
import { OPEN } from '@/lib/store/registration'
import { registration } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { reconcile } from './reconcile'
import { atWorkMs } from './register-context'
import { emailIdentity, fieldsOf, inquiring, mobileIdentity } from './testing/claims'
import { messagesTo, openRegistration, pausesOf, registrationRow } from './testing/open-registrations'
import { Cards, cardOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const DAY = 24 * 3_600_000
const NOW = Date.parse('2026-07-02T09:00:00.000Z')

type Said = 'card' | InquiryProblem

/** A registration of both identities about which the upstream says this of each. */
async function opened(
  state: (typeof OPEN)[number] | 'found',
  ageMs: number,
  [onEmail, onMobile]: [Said, Said],
) {
  const [email, mobile, cards] = [emailIdentity('open'), mobileIdentity(), new Cards()]
  const fields = fieldsOf(email, mobile)
  const card = cardOf(fields)
  cards.set(onEmail === 'card' ? card : onEmail, email)
  cards.set(onMobile === 'card' ? card : onMobile, mobile)
  const registrationID = await openRegistration(database.db, fields, { state, ageMs, now: NOW })
  const gateway = inquiring(cards.inquire)
  const ask = (now = NOW) => reconcile(registrationID, { db: database.db, gateway, now })
  const after = async () => {
    const messages = {
      email: await messagesTo(database.db, email.identityNo),
      mobile: await messagesTo(database.db, mobile.identityNo),
    }
    const isHeld = [await findHolder(database.db, email), await findHolder(database.db, mobile)].every(
      holder => holder?.heldBy === registrationID,
    )
    const row = await registrationRow(database.db, registrationID)
    return { row, messages, isHeld, pauses: await pausesOf(database.db, registrationID) }
  }
  return { registrationID, gateway, cards, identities: { email, mobile }, ask, after }
}

const READY_BY = { email: 'ready zh-TW mail', mobile: 'ready zh-TW sms' }

describe.each(OPEN)('a registration that is %s', state => {
  const asked = atWorkMs()

  test.each<[Said, Said, keyof typeof READY_BY]>([
    ['card', 'card', 'email'],
    ['card', 'no-member', 'email'],
    ['no-member', 'card', 'mobile'],
    ['unreachable', 'card', 'mobile'],
    ['not-offered', 'card', 'mobile'],
  ])(
    'ends with a card found (%s, %s), and its owner is told so where it was',
    async (onEmail, onMobile, by) => {
      for (const ageMs of [asked, DAY]) {
        const { ask, after } = await opened(state, ageMs, [onEmail, onMobile])
        await ask()
        const { row, messages, isHeld, pauses } = await after()
        // Its identities and what was typed stay until the owner has proved one of them.
        expect(row).toMatchObject({ state: 'found', endedAt: null, submission: expect.anything() })
        expect(messages).toEqual({ email: [], mobile: [], [by]: [READY_BY[by]] })
        expect([isHeld, pauses]).toEqual([true, []])
      }
    },
  )

  test('without a card is asked about again for a day, to the millisecond, and then ends', async () => {
    const { ask, after } = await opened(state, DAY - 1, ['no-member', 'no-member'])
    await ask()
    const before = await after()
    expect(before.row).toMatchObject({ state, endedAt: null, inquiries: 1 })
    expect([before.isHeld, before.pauses]).toEqual([true, [2]])
    expect(before.messages).toEqual({ email: [], mobile: [] })

    await ask(NOW + 1)
    const { row, messages, isHeld } = await after()
    expect(row).toMatchObject({ state: 'absent', endedAt: expect.any(Date), submission: null })
    expect(messages).toEqual({ email: ['not-set-up zh-TW mail'], mobile: [] })
    expect(isHeld).toBe(false)
  })

  test.each<[Said, Said]>([
    ['unreachable', 'unreachable'],
    ['unreachable', 'no-member'],
    ['no-member', 'unreachable'],
    ['unreachable', 'not-offered'],
    ['not-offered', 'unreachable'],
  ])('is asked about again, however old, while an answer is missing (%s, %s)', async (onEmail, onMobile) => {
    for (const ageMs of [asked, 3 * DAY]) {
      const { ask, after } = await opened(state, ageMs, [onEmail, onMobile])
      await ask()
      const { row, isHeld, pauses } = await after()
      expect(row).toMatchObject({ state, endedAt: null, inquiries: 1 })
      expect([isHeld, pauses]).toEqual([true, [2]])
    }
  })

  test.each<[Said, Said]>([
    ['not-offered', 'not-offered'],
    ['not-offered', 'no-member'],
    ['no-member', 'not-offered'],
  ])('is left to staff where the upstream cannot be asked (%s, %s)', async (onEmail, onMobile) => {
    for (const ageMs of [asked, 3 * DAY]) {
      const { ask, after } = await opened(state, ageMs, [onEmail, onMobile])
      await ask()
      const { row, isHeld, pauses } = await after()
      expect(row).toMatchObject({ state: state === 'started' ? 'undecided' : state, endedAt: null })
      expect([isHeld, pauses]).toEqual([true, []])
    }
  })

  test('of which nothing is kept that could be asked about is left to staff', async () => {
    const { registrationID, ask, after } = await opened(state, 3 * DAY, ['no-member', 'no-member'])
    await database.db
      .update(registration)
      .set({ submission: null })
      .where(eq(registration.registrationID, registrationID))
    await ask()
    expect((await after()).row).toMatchObject({
      state: state === 'started' ? 'undecided' : state,
      endedAt: null,
    })
  })

  test('is decided once by ten workers, who leave one job or one message', async () => {
    const waiting = await opened(state, asked, ['no-member', 'no-member'])
    await Promise.all(Array.from({ length: 10 }, () => waiting.ask()))
    const { row, pauses } = await waiting.after()
    expect([row.inquiries, pauses.length]).toEqual([pauses.length, pauses.length])
    expect(pauses.length).toBeLessThan(10)

    const ended = await opened(state, DAY, ['card', 'no-member'])
    await Promise.all(Array.from({ length: 10 }, () => ended.ask()))
    expect((await ended.after()).messages).toEqual({ email: ['ready zh-TW mail'], mobile: [] })
    const absent = await opened(state, DAY, ['no-member', 'no-member'])
    await Promise.all(Array.from({ length: 10 }, () => absent.ask()))
    expect((await absent.after()).messages).toEqual({ email: ['not-set-up zh-TW mail'], mobile: [] })
  })
})

test('one that is still at work is not touched: it is looked at when its request must have an answer', async () => {
  const { ask, after } = await opened('started', atWorkMs() - 1_001, ['card', 'card'])
  await ask()
  const { row, messages, isHeld, pauses } = await after()
  expect(row).toMatchObject({ state: 'started', inquiries: 0 })
  expect([messages, isHeld, pauses]).toEqual([{ email: [], mobile: [] }, true, [2]])
})

test('pauses grow with each inquiry', async () => {
  const { ask, after } = await opened('undecided', 0, ['no-member', 'no-member'])
  for (let inquiry = 0; inquiry < 5; inquiry++) await ask()
  expect((await after()).pauses).toEqual([2, 4, 8, 16, 32])
})

test('one that has ended, was found, or never was is left alone', async () => {
  const { ask, after } = await opened('found', 3 * DAY, ['no-member', 'no-member'])
  await ask()
  const { row, messages, pauses } = await after()
  expect([row.state, messages, pauses]).toEqual(['found', { email: [], mobile: [] }, []])
  const gateway = inquiring(async () => Promise.reject(new Error('Nobody is asked')))
  await reconcile('00000000-0000-4000-8000-000000000000', { db: database.db, gateway, now: NOW })
})
