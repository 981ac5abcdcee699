import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PlainVisitor } from './support/plain-visitor'
import { prove, proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { expect, newPerson, test } from './support/test'

// The clock of one web server is moved while it runs; the database keeps the true time.
test.describe.configure({ mode: 'serial', timeout: 60_000 })

const DAY_MS = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'portal-clock-'))
const file = join(folder, 'shift')
const member = newPerson()
let portal: SecondPortal

async function moveClock(days: number): Promise<void> {
  writeFileSync(file, String(days * DAY_MS))
  // The server looks ten times a second.
  await pause(300)
}

test.beforeAll(async () => {
  await moveClock(0)
  const clock = pathToFileURL('e2e/support/moved-clock.mjs').href
  portal = await startPortal({ MOVED_CLOCK: file, NODE_OPTIONS: `--import ${clock}` })
  await proveAfterwards(portal)
  expect(await visitor().join(member)).toBe('joined')
})

test.afterAll(async () => {
  await portal?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const visitor = () => new PlainVisitor(portal.url)

async function signedIn(): Promise<PlainVisitor> {
  const browser = visitor()
  expect(await browser.signIn(member)).toBe(true)
  return browser
}

/** Days from the beginning of the longest session to its end. */
async function longestSession(): Promise<number> {
  const [row] = await portal.query(
    `select max(extract(epoch from absolute_deadline - created_at))::float8 as seconds from session where kind = 'member'`,
  )
  return Number(row?.seconds) / 86_400
}

for (const days of [1, -1])
  test(`a clock that is set ${days > 0 ? 'forward' : 'back'} by a day ends nobody's session and keeps nobody out`, async () => {
    await moveClock(0)
    const before = await signedIn()
    await moveClock(days)
    expect(await before.sees(member)).toBe(true)
    const during = await signedIn()
    const person = newPerson()
    expect(await visitor().join(person)).toBe('joined')
    await moveClock(0)
    for (const browser of [before, during]) expect(await browser.sees(member)).toBe(true)
    expect(await visitor().signIn(person)).toBe(true)
    // A session is at most 400 days long, by whatever clock it began.
    expect(await longestSession()).toBeLessThanOrEqual(400)
  })

test('a clock that is 500 days ahead ends every session, and lets people in anew', async () => {
  await moveClock(0)
  const before = await signedIn()
  await moveClock(500)
  expect(await before.sees(member)).toBe(false)
  const during = await signedIn()
  expect(await during.sees(member)).toBe(true)
  expect(await visitor().join(newPerson())).toBe('joined')
  // Back again: the portal still runs, and whoever it knows signs in.
  await moveClock(0)
  expect(await (await signedIn()).sees(member)).toBe(true)
})

test('a setting that changes after the clock was set back is gone by within seconds all the same', async () => {
  await moveClock(1)
  const browser = visitor()
  const form = await browser.get('/en/sign-up')
  await moveClock(0)
  await prove(portal, 'before')
  expect((await browser.sendSignUp(form, newPerson())).location).toMatch(/\/en\/code$/)
})
