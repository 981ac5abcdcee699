// Kills the launcher or its database at random moments while people join, and looks whether anybody who was told
// "joined" is missing afterwards:   node --import tsx bench/crash.ts [ROUNDS]
// Needs a build (`npm run build`). Works in a data folder of its own, on a free port.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresPlace } from '@/lib/launch/postgres-place.mjs'
import { PlainBrowser } from './plain-form'

const ROUNDS = Number(process.argv[2] ?? 50)
const PEOPLE_A_ROUND = 4
const PORT = '4997'
const ORIGIN = `http://localhost:${PORT}`
const PASSWORD = 'Teh-tarik-1-gelas'

const dataFolder = mkdtempSync(join(tmpdir(), 'portal-crash-'))
const env = { ...process.env, PORT, PORTAL_DATA_DIR: dataFolder, PORTAL_SAMPLE: '1', DATABASE_URL: '' }

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['lib/launch/portal.mjs', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', chunk => String(chunk).includes(ORIGIN) && resolve())
    child.once('exit', code => reject(new Error(`The launcher ended with ${code}`)))
  })
  return child
}

/** Joins one person; resolves to the address of who was told that they joined. */
async function joinOne(): Promise<string | null> {
  const email = `crash.${crypto.randomUUID()}@example.com`
  try {
    const fields = { FIRST_NAME: 'Crash', EMAIL: email, PASSWORD, 'consent.terms': 'on' }
    const location = await new PlainBrowser(ORIGIN).submit('/en/sign-up', fields)
    return location?.endsWith('/en/account') ? email : null
  } catch {
    return null
  }
}

async function canSignIn(email: string): Promise<boolean> {
  const fields = { identityNo: email, PASSWORD }
  return (await new PlainBrowser(ORIGIN).submit('/en/sign-in', fields))?.endsWith('/en/account') ?? false
}

/** Milliseconds until the whole portal is back: a page may come from what the web server holds, a sign-in may not. */
async function untilBack(): Promise<number> {
  const startedAt = Date.now()
  while (Date.now() - startedAt < 30_000) {
    if (await canSignIn(anchor).catch(() => false)) return Date.now() - startedAt
    await pause(100)
  }
  throw new Error('The portal is not back after 30 seconds')
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

let launcher = await start()
const anchor = (await joinOne()) ?? ''
let slowestMs = 0
let confirmed = 0
let unanswered = 0
const lost: string[] = []
for (let round = 1; round <= ROUNDS; round++) {
  const joining = Array.from({ length: PEOPLE_A_ROUND }, joinOne)
  await pause(Math.random() * 700)
  const victim = round % 2 === 0 ? 'launcher' : 'database'
  if (victim === 'launcher') launcher.kill('SIGKILL')
  else process.kill(postgresPid(), 'SIGKILL')
  const emails = await Promise.all(joining)
  if (victim === 'launcher') launcher = await start()
  slowestMs = Math.max(slowestMs, await untilBack())
  for (const email of emails) {
    if (email === null) unanswered++
    else if (await canSignIn(email)) confirmed++
    else lost.push(email)
  }
  console.log(
    `round ${round}: killed the ${victim}; ${confirmed} confirmed and there, ${lost.length} lost, ${unanswered} never confirmed; back within ${slowestMs} ms`,
  )
}
launcher.kill('SIGTERM')
await new Promise(resolve => launcher.once('exit', resolve))
rmSync(dataFolder, { recursive: true, force: true })
process.exitCode = lost.length === 0 ? 0 : 1

/** The first line of PostgreSQL's own file is the process that rules the others. */
function postgresPid(): number {
  return Number(
    readFileSync(join(postgresPlace(dataFolder).cluster, 'postmaster.pid'), 'utf8').split('\n')[0],
  )
}
