import en from '@/messages/en.json' with { type: 'json' }
import { type Mailbox, startMailbox } from './support/mailbox'
import { PlainVisitor, requestIdOf, type Told, textOf, toldBy } from './support/plain-visitor'
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { chosenBy, randomFrom } from './support/seeded'
import type { Fault } from './support/stub-fault'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, newPerson, type Person, test } from './support/test'

// One person, fifty browsers at once, a stub that would gladly make a second member.
test.describe.configure({ mode: 'serial' })

const BROWSERS = 50
const ROUNDS = 5

/** Set E2E_SEED to see a failed round again. */
const SEED = Number(process.env.E2E_SEED ?? Date.now() % 1_000_000)

let stub: StubUpstream
let mailbox: Mailbox
let portal: SecondPortal

test.beforeAll(async () => {
  stub = await startStubUpstream()
  mailbox = await startMailbox()
  const env = { ...stub.environment(), ...mailbox.environment(), UPSTREAM_TIMEOUT_MS: '3000' }
  portal = await startPortal(env)
  await proveAfterwards(portal)
})

test.afterAll(async () => {
  await portal?.stop()
  await mailbox?.stop()
  await stub?.close()
})

/** What an upstream may do to a call. One that refuses it, or asks to be left alone, has made nobody. */
function randomFault(random: () => number): Fault {
  const effect = random() < 0.5
  return chosenBy<Fault>(random, [
    { kind: 'late', afterMs: Math.floor(random() * 1_000) },
    { kind: 'envelope', resultStatus: 'U', effect },
    { kind: 'envelope', resultStatus: 'A', effect: true },
    { kind: 'envelope', resultStatus: null, effect },
    { kind: 'html', status: 500, effect },
    { kind: 'html', effect },
    { kind: 'empty', effect },
    { kind: 'truncated', effect },
    { kind: 'cut', effect },
    { kind: 'wrong-types', effect },
    { kind: 'gzip-garbage', effect },
    { kind: 'reset', effect },
    { kind: 'hang', effect },
    { kind: 'envelope', resultStatus: 'F' },
    { kind: 'answer', status: 422, body: {} },
    { kind: 'answer', status: 429, body: {} },
    { kind: 'answer', status: 401, body: {} },
  ])
}

type Shot = { browser: PlainVisitor; told: Told; requestId: string }

/** Half of the browsers send one form, as a double click or a replay does; the others a form of their own, some of them with another name. */
async function shoot(person: Person): Promise<Shot[]> {
  const shared = await new PlainVisitor(portal.url).get('/en/sign-up')
  const loaded = await Promise.all(
    Array.from({ length: BROWSERS }, async (_, index) => {
      const browser = new PlainVisitor(portal.url)
      const form = index % 2 === 0 ? shared : await browser.get('/en/sign-up')
      return { browser, form, sameContent: index % 8 !== 1 }
    }),
  )
  return Promise.all(
    loaded.map(async ({ browser, form, sameContent }) => {
      const answer = await browser.sendSignUp(
        form,
        sameContent ? person : { ...person, firstName: 'Another' },
      )
      return { browser, told: toldBy(answer), requestId: requestIdOf(form) }
    }),
  )
}

/** Whether what a browser was told is so: it is signed in, or has a page that knows of its registration. */
async function isTrue({ browser, told }: Shot): Promise<boolean> {
  const [account, pending] = [await browser.get('/en/account'), await browser.get('/en/sign-up/pending')]
  const isIn = textOf(account).includes(en.Account.greeting.split('{')[0] ?? '')
  if (told === 'joined') return isIn
  const { undecided, found } = en.Pending.title
  const isPending = [undecided, found].some(title => textOf(pending).includes(title))
  return !isIn && isPending === (told === 'undecided')
}

/** What the browsers were told that is not so. */
async function untruths(shots: readonly Shot[]): Promise<Told[]> {
  const judged = await Promise.all(shots.map(async shot => ({ told: shot.told, isTrue: await isTrue(shot) })))
  return judged.filter(shot => !shot.isTrue).map(({ told }) => told)
}

function countOf(shots: readonly Shot[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { told } of shots) counts[told] = (counts[told] ?? 0) + 1
  return counts
}

const membersWith = ({ email }: Person) => stub.members.filter(member => member.email === email).length
const callsFor = ({ email }: Person) =>
  stub.log.filter(({ path, body }) => path === '/api/members' && Object(body).memberData?.email === email)
    .length

test('with a healthy upstream the first answer is S: one call, one member, and everybody with that form is in', async () => {
  stub.setDuplicates('allow')
  const person = newPerson()
  const shots = await shoot(person)
  expect(callsFor(person)).toBe(1)
  expect(membersWith(person)).toBe(1)
  const told = countOf(shots)
  expect(told.joined ?? 0, JSON.stringify(told)).toBeGreaterThanOrEqual(1)
  expect(told.undecided).toBeUndefined()
  expect(await untruths(shots), JSON.stringify(told)).toEqual([])
  expect(await new PlainVisitor(portal.url).signIn(person)).toBe(true)
})

for (let round = 1; round <= ROUNDS; round++) {
  test(`${BROWSERS} browsers under random faults, round ${round}`, async () => {
    if (round === 1) portal.startWorker()
    const random = randomFrom(SEED + round)
    const faults = Array.from({ length: 4 }, () => randomFault(random))
    stub.fault(...faults.map(fault => ({ ...fault, call: 'createMember' as const })))
    const person = newPerson()
    const shots = await shoot(person)
    const taken = faults.slice(0, callsFor(person))
    const said = JSON.stringify({ seed: SEED, round, taken, told: countOf(shots) })
    // A call without a fault, a late one, and one whose fault came after the effect have made a member.
    const effects = callsFor(person) - taken.filter(({ kind, effect }) => kind !== 'late' && !effect).length
    expect(membersWith(person), said).toBe(Math.min(effects, 1))
    expect(effects, said).toBeLessThanOrEqual(1)
    expect(await untruths(shots), said).toEqual([])
    stub.clearFaults()
    if (membersWith(person) === 1) expect(await getsIn(person, shots), said).toBe(true)
    expect(membersWith(person), said).toBeLessThanOrEqual(1)
    process.stdout.write(`${said}\n`)
  })
}

/** By the password where that is what somebody was told, else by a code to the address. */
async function getsIn(person: Person, shots: readonly Shot[]): Promise<boolean> {
  const browser = new PlainVisitor(portal.url)
  if (shots.some(({ told }) => told === 'joined')) return browser.signIn(person)
  const states = async () => {
    const ids = shots.map(({ requestId }) => requestId)
    const rows = await portal.query('select state from registration where request_id = any($1::uuid[])', [
      ids,
    ])
    return rows.map(({ state }) => state)
  }
  await expect.poll(states, { timeout: 30_000 }).toContain('found')
  await browser.askForCode(person.email)
  await browser.enterCode(await mailbox.codeTo(person.email))
  const location = await browser.choosePassword(person.password)
  return (location?.endsWith('/en/account') ?? false) && new PlainVisitor(portal.url).signIn(person)
}
