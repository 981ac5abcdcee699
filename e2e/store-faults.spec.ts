import { execFileSync } from 'node:child_process'
import en from '@/messages/en.json' with { type: 'json' }
import { CrashPortal } from './support/crash-portal'
import { PlainVisitor, textOf, typedBy } from './support/plain-visitor'
import { expect, newPerson, type Person, test } from './support/test'

// A store that freezes: whoever is there is told within ten seconds, keeps what they
// typed, and goes on without a restart of the portal. One that is killed is for crash.spec.ts.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const WORDS_MS = 10_000

let portal: CrashPortal
const member = newPerson()

test.beforeAll(async () => {
  portal = await CrashPortal.start({})
  expect(await new PlainVisitor(portal.origin).join(member)).toBe('joined')
})

test.afterAll(() => portal?.discard())

const visitor = () => new PlainVisitor(portal.origin)

/** PostgreSQL with all of its processes, as the machine lists them. */
function storePids(): number[] {
  const { database } = portal.pids()
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(database)], { encoding: 'utf8' })
  return [database ?? 0, ...children.split('\n').map(Number).filter(Boolean)]
}

async function timed<T>(work: Promise<T>): Promise<T> {
  const startedAt = Date.now()
  const result = await work
  expect(Date.now() - startedAt, 'milliseconds until there are words').toBeLessThan(WORDS_MS)
  return result
}

/** The account page and a sign-up that was filled before, while the store is away; both answer in words. */
async function expectWords(signedIn: PlainVisitor, form: string, person: Person): Promise<void> {
  const typed = visitor()
  const [page, sent] = await Promise.all([
    timed(signedIn.get('/en/account')),
    timed(typed.post('/en/sign-up', form, typedBy(person))),
  ])
  expect(textOf(page)).toContain(en.Problem['503'].title)
  expect([200, 503]).toContain(sent.status)
  // With the form, if there is one, comes back what was typed.
  if (sent.status === 200) expect(sent.html).toContain(person.email)
}

/** Everybody signs in, and the form that found no store joins them now: nothing confirmed is lost, nothing made twice. */
async function expectRecovery(form: string, person: Person): Promise<void> {
  await expect.poll(() => visitor().signIn(member), { timeout: 30_000 }).toBe(true)
  const again = visitor()
  const { location } = await again.post('/en/sign-up', form, typedBy(person))
  expect(location).toMatch(/\/en\/account$/)
  expect(await visitor().signIn(person)).toBe(true)
}

async function prepared() {
  const signedIn = visitor()
  expect(await signedIn.signIn(member)).toBe(true)
  return { signedIn, form: await visitor().get('/en/sign-up'), person: newPerson(), web: portal.pids().web }
}

test('a store that freezes costs seconds and nothing else', async () => {
  const { signedIn, form, person, web } = await prepared()
  const pids = storePids()
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  try {
    await expectWords(signedIn, form, person)
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
  await expectRecovery(form, person)
  expect(portal.pids().web, 'the web server, which was not restarted').toBe(web)
})
