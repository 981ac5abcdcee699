import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { deleteAccount, findAccount } from '@/lib/store/account'
import { giveIdentity } from '@/lib/store/login-identity'
import type { RegistrationState } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { leadsSomewhere, openingOf } from './opening'
import { emailIdentity, fieldsOf, inquiring, mobileIdentity, standingAccount } from './testing/claims'
import { openRegistration, registrationRow } from './testing/open-registrations'
import { Cards, cardOf } from './testing/registrations'

let database: FreshDatabase
let cards: Cards
beforeAll(async () => {
  database = await freshDatabase()
  cards = new Cards()
})
afterAll(() => database.drop())

const context = () => ({ db: database.db, gateway: inquiring(cards.inquire) })
const opening = (identity: LoginIdentity) => openingOf(identity, context())
const somebody = () => [emailIdentity('somebody'), mobileIdentity()] as const

describe('an identity on an account', () => {
  test('opens it, whatever the upstream says, while nothing of it is proved, or it is', async () => {
    const [email, mobile] = somebody()
    const { accountID } = await standingAccount(database.db, [email, mobile])
    cards.set('unreachable', email, mobile)
    const account = await findAccount(database.db, accountID)
    expect(await opening(email)).toEqual({ kind: 'account', account, detail: null })
    await giveIdentity(database.db, email, accountID, new Date())
    expect(await opening(email)).toMatchObject({ kind: 'account' })
    expect(await opening(mobile)).toEqual({ kind: 'confirmed-otherwise' })
    await giveIdentity(database.db, mobile, accountID, new Date())
    expect(await opening(mobile)).toMatchObject({ kind: 'account' })
  })

  test('that has no member yet brings the one that is found', async () => {
    const [email, mobile] = somebody()
    const { accountID } = await standingAccount(database.db, [email, mobile], { memberID: null })
    const nothingYet = { kind: 'account', account: { accountID }, detail: null }
    for (const problem of ['no-member', 'unreachable', 'not-offered'] as const) {
      cards.set(problem, email)
      expect(await opening(email)).toMatchObject(nothingYet)
    }
    const detail = cardOf(fieldsOf(email))
    cards.set(detail, email)
    expect(await opening(email)).toMatchObject({ kind: 'account', account: { accountID }, detail })
  })

  test('that was removed is on nothing', async () => {
    const [email] = somebody()
    const { accountID } = await standingAccount(database.db, [email])
    await deleteAccount(database.db, accountID)
    expect(await opening(email)).toEqual({ kind: 'nobody' })
  })
})

describe('an identity on a card', () => {
  test('opens the member, or the account that the member has', async () => {
    const [email, mobile] = somebody()
    const detail = cardOf(fieldsOf(email, mobile))
    cards.set(detail, email, mobile)
    expect(await opening(email)).toEqual({ kind: 'member', detail, registrationID: null })
    const { accountID } = await standingAccount(database.db, [mobile], { memberID: detail.memberID })
    expect(await opening(email)).toMatchObject({ kind: 'account', account: { accountID }, detail: null })
    await giveIdentity(database.db, mobile, accountID, new Date())
    expect(await opening(email)).toEqual({ kind: 'confirmed-otherwise' })
  })
})

describe.each<RegistrationState>(['started', 'undecided', 'found'])(
  'an identity of a registration that is %s',
  state => {
    test('opens the member that is found', async () => {
      const [email, mobile] = somebody()
      const registrationID = await openRegistration(database.db, fieldsOf(email, mobile), { state })
      const detail = cardOf(fieldsOf(mobile))
      cards.set(detail, mobile)
      expect(await opening(mobile)).toEqual({ kind: 'member', detail, registrationID })
    })

    test.each(['no-member', 'unreachable', 'not-offered'] as const)(
      'and of which the upstream says %s',
      async problem => {
        const [email, mobile] = somebody()
        const registrationID = await openRegistration(database.db, fieldsOf(email, mobile), { state })
        cards.set(problem, email)
        const { requestID } = await registrationRow(database.db, registrationID)
        // The card of one that is found is another identity's; all else waits.
        const isElsewhere = state === 'found' && problem === 'no-member'
        expect(await opening(email)).toEqual(
          isElsewhere ? { kind: 'confirmed-otherwise' } : { kind: 'undecided', requestID },
        )
      },
    )
  },
)

test('nobody is known, or nobody can be asked', async () => {
  const [email, mobile] = somebody()
  expect(await opening(email)).toEqual({ kind: 'nobody' })
  cards.set('unreachable', mobile)
  expect(await opening(mobile)).toEqual({ kind: 'unreachable' })
})

describe('a code', () => {
  test('is sent where it may open something', async () => {
    const [held, onCard, away, stranger, unasked] = [...somebody(), ...somebody(), mobileIdentity()]
    await openRegistration(database.db, fieldsOf(held), { state: 'undecided' })
    cards.set(cardOf(fieldsOf(onCard)), onCard)
    cards.set('unreachable', away)
    cards.set('not-offered', unasked)
    for (const identity of [held, onCard, away]) expect(await leadsSomewhere(identity, context())).toBe(true)
    for (const identity of [stranger, unasked]) expect(await leadsSomewhere(identity, context())).toBe(false)
  })
})
