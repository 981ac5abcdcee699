import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { identityKey } from '@/lib/membership/login-identity'
import { account, loginIdentity, oneTimeCode, proof, registration, session } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { PASSWORD_OF } from './testing/claims'
import { ACTORS, type Actor, ANSWERS, type Step, World } from './testing/world'

// Fast, and readable: whose password opens an account is what is looked at after every step.
vi.mock('@/lib/session/password', () => ({
  hashPassword: async (password: string) => `hash of ${password}`,
  verifyPassword: async (stored: string | null, password: string) => stored === `hash of ${password}`,
}))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const actor = fc.constantFrom(...ACTORS)
const which = fc.nat({ max: 1 })
/** One identity, or an e-mail address and a mobile number, of whomever. */
const some = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(actor, which).map(one => [one]) },
  {
    weight: 3,
    arbitrary: fc.tuple(actor, actor).map(([mail, mobile]): [Actor, number][] => [
      [mail, 0],
      [mobile, 1],
    ]),
  },
)
const ofOwner = fc.constantFrom<[Actor, number][][]>(
  [['owner', 0]],
  [['owner', 1]],
  [
    ['owner', 0],
    ['owner', 1],
  ],
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('till' as const), of: ofOwner }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      by: actor,
      with: some,
      answer: fc.constantFrom(...ANSWERS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('replay' as const), by: actor, which: fc.nat({ max: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('effect' as const), which: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('reconcile' as const), hours: fc.constantFrom(0, 25) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('claim' as const, 'free' as const), by: actor, which }),
  },
)

/** Whoever can enter a member made it by their own call, or has proved an identity that is, or was, on its card. */
async function nobodyIsWhereTheyDoNotBelong(world: World): Promise<void> {
  const accounts = await world.db.select().from(account)
  const sessions = await world.db.select().from(session)
  for (const { accountID, memberID, passwordHash } of accounts) {
    if (memberID === null) continue
    const within = sessions.filter(row => row.subjectID === accountID).map(row => row.device)
    for (const who of ACTORS) {
      if (passwordHash !== `hash of ${PASSWORD_OF[who]}` && !within.includes(who)) continue
      const ever = world.members.find(member => member.memberID === memberID)?.ever ?? new Set()
      const belongs = world.madeBy.get(memberID) === who || [...world.proved[who]].some(key => ever.has(key))
      expect(belongs, `${who} is in ${memberID}`).toBe(true)
    }
  }
}

async function everyIdentityHasAHolder(world: World): Promise<void> {
  const accounts = new Set((await world.db.select().from(account)).map(row => row.accountID))
  const registrations = await world.db.select().from(registration)
  const open = new Set(registrations.filter(row => row.endedAt === null).map(row => row.registrationID))
  for (const { identityKey: key, accountID } of await world.db.select().from(loginIdentity)) {
    expect(accounts.has(accountID) || open.has(accountID), `${key} is held by nobody`).toBe(true)
  }
}

/** After a day without news, what a person can do with a code leads to an account, in a few steps. */
async function everybodyGetsIn(world: World, first: Actor): Promise<void> {
  await world.settle(25)
  for (const who of ACTORS.toSorted(one => (one === first ? -1 : 1))) {
    for (const identity of world.identities[who]) {
      const path: string[] = []
      for (let steps = 0; steps < 6 && path.at(-1) !== 'opened'; steps++) {
        const { kind } = await world.opening(identity)
        if (kind === 'nobody') await world.join(who, [identity], 'S')
        if (kind === 'confirmed-otherwise') await world.free(who, identity)
        path.push(kind === 'confirmed-otherwise' ? kind : await world.claim(who, identity))
        await nobodyIsWhereTheyDoNotBelong(world)
      }
      expect(path.at(-1), `${who}, ${identityKey(identity)}: ${path}`).toBe('opened')
    }
  }
}

const MIXED: [Actor, number][] = [
  ['owner', 0],
  ['attacker', 1],
]

/** What went wrong once, or would at once. */
const SEEN: Step[][] = [
  // The other identity of a registration whose card was found was held for good.
  [
    { do: 'join', by: 'attacker', with: MIXED, answer: 'U' },
    { do: 'till', of: [['owner', 0]] },
  ],
  // A form that somebody else saw, sent again.
  [
    { do: 'join', by: 'owner', with: [['owner', 0]], answer: 'S' },
    { do: 'replay', by: 'attacker', which: 0 },
  ],
  // The member that was found for an accepted account had another one.
  [
    { do: 'join', by: 'attacker', with: [['owner', 0]], answer: 'later' },
    {
      do: 'till',
      of: [
        ['owner', 0],
        ['owner', 1],
      ],
    },
    { do: 'claim', by: 'owner', which: 1 },
    { do: 'claim', by: 'owner', which: 0 },
  ],
]

test('whatever people, the upstream and the network do: one account a member, and only its owner in it', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 12, size: 'max' }),
        actor,
        async (steps, first) => {
          const world = new World(database.db)
          for (const each of steps) {
            await world.take(each)
            await nobodyIsWhereTheyDoNotBelong(world)
            await everyIdentityHasAHolder(world)
          }
          await everybodyGetsIn(world, first)
          await everyIdentityHasAHolder(world)
        },
      )
      .afterEach(async () => {
        for (const table of [account, loginIdentity, oneTimeCode, proof, registration, session])
          await database.db.delete(table)
      }),
    { numRuns: 40, examples: SEEN.map(steps => [steps, 'attacker']) },
  )
}, 300_000)
