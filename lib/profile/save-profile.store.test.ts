import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import type { MemberFields } from '@/lib/membership/member'
import { done, refused } from '@/lib/membership/outcome'
import { cardFrom, parseStoredCard } from '@/lib/registration/stored-card'
import { cardOf, gatewayAnswering, memberOf } from '@/lib/registration/testing/registrations'
import { type Account, findAccount, insertAccount } from '@/lib/store/account'
import { insertTiers } from '@/lib/store/programme'
import { auditEntry, member } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { keepInStep } from './own-card'
import type { ProfileChange } from './profile-change'
import { saveProfile } from './save-profile'

let database: FreshDatabase
let embedded: Gateway
beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
  embedded = localGateway(database.db, async () => SETTINGS)
})
afterAll(() => database.drop())

const FIELDS = { FIRST_NAME: 'Mei', LAST_NAME: 'Lim', USER_NAME: 'Mei Lim' }
const NO_CONSENT = { email: false, sms: false }

/** A member with an account whose copy of the card agrees. */
async function joined(gateway = embedded): Promise<Account> {
  const fields = { ...FIELDS, EMAIL: `${randomUUID()}@example.com` }
  const person = { fields, address: {}, attributeList: [], marketingConsent: NO_CONSENT }
  const answer = await gateway.createMember(randomUUID(), person)
  if (answer.outcome !== 'S') throw new Error(answer.outcome)
  const accountID = randomUUID()
  const { memberID } = answer.member
  const row = { accountID, memberID, language: 'en', card: cardFrom(answer.member), createdAt: new Date() }
  await insertAccount(database.db, row, [])
  const account = await findAccount(database.db, accountID)
  if (!account) throw new Error('No account')
  return account
}

const changeOf = (fields: MemberFields, data = {}): ProfileChange => ({ fields, data })
const save = (account: Account, change: ProfileChange, gateway = embedded, at = new Date()) =>
  saveProfile(account, change, at, { db: database.db, gateway })

async function copyOf({ accountID }: Account) {
  return parseStoredCard((await findAccount(database.db, accountID))?.card)
}

async function rowOf({ memberID }: Account) {
  const [row] = await database.db
    .select()
    .from(member)
    .where(eq(member.memberID, memberID ?? ''))
  return row
}

const written = ({ accountID }: Account) =>
  database.db.select().from(auditEntry).where(eq(auditEntry.subjectID, accountID))

test('what was changed is saved on both sides, nothing else is, and the audit has the codes alone', async () => {
  const account = await joined()
  const change = changeOf({ LAST_NAME: 'Tan', GENDER: 'F' }, { homeCity: 'Ipoh', 'attribute.a': 'KOPI' })
  expect(await save(account, change)).toEqual(done('saved'))
  const kept = { address: { homeCity: 'Ipoh' }, attributeList: [{ attributeID: 'a', value: 'KOPI' }] }
  expect(await rowOf(account)).toMatchObject({ firstName: 'Mei', lastName: 'Tan', gender: 'F', ...kept })
  expect(await copyOf(account)).toMatchObject({
    fields: { ...FIELDS, LAST_NAME: 'Tan', GENDER: 'F' },
    ...kept,
  })
  const actor = { actorKind: 'member', actorID: account.accountID, event: 'profile-changed' }
  const details = { fields: 'LAST_NAME GENDER homeCity attribute.a' }
  expect(await written(account)).toMatchObject([{ ...actor, details }])
})

test('of two saves the one that was sent later holds on both sides, whichever arrives first', async () => {
  const account = await joined()
  const [earlier, later] = [new Date(Date.now() - 5_000), new Date()]
  const second = changeOf({ FIRST_NAME: 'Later' }, { homeCity: 'Later' })
  const first = changeOf(
    { FIRST_NAME: 'Earlier', LAST_NAME: 'Tan' },
    { homeCity: 'Earlier', homeState: 'Perak' },
  )
  expect(await save(account, second, embedded, later)).toEqual(done('saved'))
  expect(await save(account, first, embedded, earlier)).toEqual(done('overtaken'))
  const address = { homeCity: 'Later', homeState: 'Perak' }
  expect(await rowOf(account)).toMatchObject({ firstName: 'Later', lastName: 'Tan', address })
  const fields = { FIRST_NAME: 'Later', LAST_NAME: 'Tan' }
  expect(await copyOf(account)).toMatchObject({ fields, address })
})

test('twelve saves of different fields at once are all kept', async () => {
  const account = await joined()
  const fields = ['homeAddress1', 'homeAddress2', 'homeCity', 'homeState', 'homeCountry']
  const saves = fields.flatMap(name => [
    save(account, changeOf({}, { [name]: name })),
    save(account, changeOf({}, { [`attribute.${name}`]: name })),
  ])
  await Promise.all([
    ...saves,
    save(account, changeOf({ LAST_NAME: 'Tan' })),
    save(account, changeOf({ GENDER: 'F' })),
  ])
  const [row, copy] = [await rowOf(account), await copyOf(account)]
  expect(Object.keys(copy?.address ?? {}).toSorted()).toEqual(fields.toSorted())
  expect(copy?.attributeList).toHaveLength(fields.length)
  expect(copy).toMatchObject({ fields: { LAST_NAME: 'Tan', GENDER: 'F' } })
  expect(row?.address).toEqual(copy?.address)
  expect(row?.attributeList).toHaveLength(fields.length)
})

type Update = Awaited<ReturnType<Gateway['updateCardDetail']>>
type Inquiry = MemberFields | 'unreachable'

/** An upstream over HTTP that answers an update so, and inquiries from then on so. */
function upstream(update: Update, inquiry: Inquiry) {
  const gateway = gatewayAnswering(
    person => ({ outcome: 'S', member: memberOf(person) }),
    false,
    async who =>
      inquiry === 'unreachable' || 'identityType' in who
        ? refused('unreachable')
        : done(cardOf({ ...FIELDS, ...inquiry }, who)),
  )
  return { ...gateway, updateCardDetail: async () => update }
}

const HELD_OLD = {}
const HELD_NEW = { LAST_NAME: 'Tan' }
const CASES: [answer: Update, inquiry: Inquiry, told: string, copy: string][] = [
  [done(null), HELD_NEW, 'saved', 'Tan'],
  [done(null), 'unreachable', 'saved', 'Tan'],
  [done(null), { LAST_NAME: 'Ng' }, 'overtaken', 'Ng'],
  [refused('refused'), HELD_OLD, 'refused', 'Lim'],
  [refused('no-member'), HELD_OLD, 'refused', 'Lim'],
  [refused('not-offered'), HELD_OLD, 'not-offered', 'Lim'],
  [refused('unreachable'), HELD_OLD, 'unreachable', 'Lim'],
  [refused('unreachable'), 'unreachable', 'unreachable', 'Lim'],
  [refused('undecided'), HELD_NEW, 'saved', 'Tan'],
  [refused('undecided'), HELD_OLD, 'not-yet', 'Lim'],
  [refused('undecided'), { LAST_NAME: 'Ng' }, 'not-yet', 'Ng'],
  [refused('undecided'), 'unreachable', 'undecided', 'Lim'],
]

test.each(CASES)('an answer of %j and a look of %j are told as %s; the copy says %s', async (...row) => {
  const [answer, inquiry, told, copy] = row
  const gateway = upstream(answer, inquiry)
  const account = await joined(gateway)
  const saved = await save(account, changeOf({ LAST_NAME: 'Tan' }, { homeCity: 'Ipoh' }), gateway)
  expect(saved.ok ? saved.value : saved.problem.code).toBe(told)
  const kept = await copyOf(account)
  expect(kept?.fields.LAST_NAME).toBe(copy)
  // What the portal alone keeps is saved with the rest or not at all.
  expect(kept?.address).toEqual(saved.ok ? { homeCity: 'Ipoh' } : {})
  expect(await written(account)).toHaveLength(saved.ok ? 1 : 0)
})

test('after a failure it is told what is held, and nothing where nobody answers', async () => {
  const account = await joined(upstream(done(null), HELD_OLD))
  const heldAfter = async (inquiry: Inquiry) => {
    const saved = await save(account, changeOf({ LAST_NAME: 'Tan' }), upstream(refused('undecided'), inquiry))
    return saved.ok ? null : saved.problem.held?.LAST_NAME
  }
  expect(await heldAfter({ LAST_NAME: 'Ng' })).toBe('Ng')
  expect(await heldAfter('unreachable')).toBeUndefined()
})

test('what the portal alone keeps is saved without a call', async () => {
  const gateway = upstream(refused('refused'), 'unreachable')
  const account = await joined(gateway)
  expect(await save(account, changeOf({}, { homeCity: 'Ipoh' }), gateway)).toEqual(done('saved'))
  expect((await copyOf(account))?.address).toEqual({ homeCity: 'Ipoh' })
})

test('a member who has no card yet changes nothing', async () => {
  const account = { ...(await joined()), memberID: null, card: {} }
  expect(await save(account, changeOf({ LAST_NAME: 'Tan' }))).toEqual(
    refused({ code: 'not-offered', held: null }),
  )
})

test('the copy follows what was changed elsewhere, and is not written where it agrees', async () => {
  const account = await joined()
  const detail = cardOf({ ...FIELDS, FIRST_NAME: 'May' }, { memberID: account.memberID })
  await keepInStep(database.db, account, detail)
  expect(await copyOf(account)).toMatchObject({ fields: { FIRST_NAME: 'May', LAST_NAME: 'Lim' } })
  const followed = await findAccount(database.db, account.accountID)
  const nowhere = { transaction: () => Promise.reject(new Error('written')) } as unknown as typeof database.db
  await keepInStep(nowhere, { accountID: account.accountID, card: followed?.card }, detail)
})
