// Kills a part of the portal at random moments while people join, and looks whether anybody who was told "joined" is
// missing afterwards, and whether whoever sends the same form again is a member once:
//   node --import tsx bench/crash.ts [ROUNDS]
// Works in a data folder of its own, on a free port.
import { setTimeout as pause } from 'node:timers/promises'
import { CrashPerson } from '@/e2e/support/crash-person'
import { CrashPortal, VICTIMS } from '@/e2e/support/crash-portal'

process.env.NEXT_DIST_DIR ||= '.next'

const ROUNDS = Number(process.argv[2] ?? 50)
const PEOPLE_A_ROUND = 4
/** The launcher gives up on what falls over six times within a minute. */
const ROUND_MS = 13_000

const portal = await CrashPortal.start({})
let slowestMs = 0
let confirmed = 0
let repeated = 0
const faults: string[] = []

/** Members of the embedded service who carry a person's e-mail address. */
async function membersOf({ email }: CrashPerson): Promise<number> {
  const [row] = await portal.query<{ count: number }>(
    'select count(*)::int as count from member where email = $1',
    [email],
  )
  return row?.count ?? 0
}

async function playRound(round: number): Promise<void> {
  const startedAt = Date.now()
  const people = await Promise.all(
    Array.from({ length: PEOPLE_A_ROUND }, () =>
      new CrashPerson(portal.origin, `round ${round}`).fillSignUp(),
    ),
  )
  const victim = VICTIMS[round % VICTIMS.length] ?? 'all'
  const kill = portal.aimAt(victim)
  const joining = people.map(person => pause(Math.random() * 300).then(() => person.send()))
  await pause(Math.random() * 400)
  kill()
  await Promise.all(joining)
  slowestMs = Math.max(slowestMs, await portal.isUp())
  for (const person of people) {
    if (person.isIn) confirmed++
    else {
      repeated++
      await person.send()
    }
    const members = await membersOf(person)
    const isThere = person.isIn && members === 1 && (await person.signsIn())
    if (!isThere)
      faults.push(`${person.step}, ${victim}: ${members} members; saw ${JSON.stringify(person.saw)}`)
  }
  console.log(
    `round ${round}: killed the ${victim}; ${confirmed} confirmed and ${repeated} after a second try, ${faults.length} faults; back within ${slowestMs} ms`,
  )
  await pause(Math.max(0, ROUND_MS - (Date.now() - startedAt)))
}

try {
  for (let round = 1; round <= ROUNDS; round++) await playRound(round)
} catch (error) {
  faults.push(String(error))
}
for (const fault of faults) console.log(fault)
const code = await portal.discard()
process.exitCode = faults.length === 0 && code === 0 ? 0 : 1
