import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provedBy } from '@/lib/session/testing/proofs'
import { findAccount } from '@/lib/store/account'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { claim } from './claim'
import {
  claimContext,
  claimWith,
  emailIdentity,
  fieldsOf,
  inquiring,
  OWNER_PASSWORD,
  opens,
  standingAccount,
} from './testing/claims'
import { Cards, cardOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const cards = new Cards()
const upstream = inquiring(cards.inquire)
const refusal = (problem: string) => ({ ok: false, problem })

describe('a password', () => {
  const asking = (required: boolean) => ({
    ...claimContext(database.db, upstream),
    settings: { ...SETTINGS, signUpFields: [{ fieldCode: 'PASSWORD' as const, required }] },
  })

  test('that will not do is refused by the words of whoever is opened, and costs the proof nothing', async () => {
    const email = emailIdentity('words')
    const card = cardOf({ ...fieldsOf(email), LAST_NAME: 'Rahmanuddin' })
    cards.set(card, email)
    const proved = await provedBy(database.db, email)
    const own = await claimWith(database.db, upstream, proved, 'Rahmanuddin-9')
    expect(own).toEqual(refusal('password-has-own-words'))
    expect(await claimWith(database.db, upstream, proved, 'short')).toEqual(refusal('password-too-short'))
    expect(await claimWith(database.db, upstream, proved)).toMatchObject({ ok: true })
  })

  test('can be left out where the programme asks for none: the old one ends all the same', async () => {
    const email = emailIdentity('without')
    const { accountID } = await standingAccount(database.db, [email])
    const proved = await provedBy(database.db, email)
    const none = { password: null, agrees: true }
    expect(await claim(proved, none, asking(true))).toEqual(refusal('required'))
    expect(await opens(database.db, email, OWNER_PASSWORD)).not.toBeNull()
    expect(await claim(proved, none, asking(false))).toEqual({ ok: true, value: { accountID } })
    expect((await findAccount(database.db, accountID))?.passwordHash).toBeNull()
    expect(await opens(database.db, email, OWNER_PASSWORD)).toBeNull()
  })
})
