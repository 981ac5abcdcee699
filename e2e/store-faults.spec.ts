import { execFileSync } from 'node:child_process'
import pg from 'pg'
import en from '@/messages/en.json' with { type: 'json' }
import { CrashPortal } from './support/crash-portal'
import { PlainVisitor, textOf, typedBy } from './support/plain-visitor'
import { expect, newPerson, type Person, test } from './support/test'

// A store that freezes, has no connection left or restarts: whoever is there is told within ten seconds, keeps what they
// typed, and goes on without a restart of the portal. One that is killed is for crash.spec.ts, a full disk for disk-full.spec.ts.
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

/** The account page, a sign-in and a sign-up that were filled before, while the store is away; all answer in words. */
async function expectWords(signedIn: PlainVisitor, form: string, person: Person): Promise<void> {
  const typed = visitor()
  const identity = { identityNo: member.email, PASSWORD: member.password }
  const [page, tried, sent] = await Promise.all([
    timed(signedIn.get('/en/account')),
    timed(visitor().post('/en/sign-in', await visitor().get('/en/sign-in'), identity)),
    timed(typed.post('/en/sign-up', form, typedBy(person))),
  ])
  expect(textOf(page)).toContain(en.Problem['503'].title)
  expect(tried).toMatchObject({ status: 200, location: null })
  expect(textOf(tried.html)).toContain(en.SignIn.problem.unavailable)
  expect(tried.html).toContain(member.email)
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

test('a store without a connection left says so, and takes people in again once there is one', async () => {
  const { signedIn, form, person, web } = await prepared()
  const last = new pg.Client({ connectionString: portal.storeUrl() })
  last.on('error', () => {})
  await last.connect()
  // One is all there is, and it is held here: the portal's own end, and none takes their place.
  await last.query('alter database portal connection limit 1')
  await last.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
  )
  try {
    // Whoever comes first may only find a connection that has just ended.
    await signedIn.get('/en/account')
    await expectWords(signedIn, form, person)
  } finally {
    await last.query('alter database portal connection limit -1')
    await last.end()
  }
  await expectRecovery(form, person)
  expect(portal.pids().web, 'the web server, which was not restarted').toBe(web)
})

test('a store that restarts is a page in words or the page itself, and what was told stays so', async () => {
  const { signedIn, form, person, web } = await prepared()
  const { database } = portal.pids()
  process.kill(database ?? 0, 'SIGINT')
  const sent = timed(visitor().post('/en/sign-up', form, typedBy(person)))
  const seen: string[] = []
  while (seen.at(-1) !== 'page' || portal.pids().database === database) {
    const text = textOf(await timed(signedIn.get('/en/account')))
    const isPage = text.includes(en.Account.greeting.replace('{name}', member.firstName))
    seen.push(isPage ? 'page' : text.includes(en.Problem['503'].title) ? 'words' : text)
  }
  expect(seen.filter(each => each !== 'page' && each !== 'words')).toEqual([])
  expect([200, 303, 503]).toContain((await sent).status)
  await expectRecovery(form, person)
  expect(portal.pids().web, 'the web server, which was not restarted').toBe(web)
})
