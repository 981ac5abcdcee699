// Kills a part of the portal at random moments while people join at a loyalty API that answers at random, and looks at
// the end whether anybody is a member twice, lost, or bound to somebody else:
//   node --import tsx bench/crash-registration.ts [ROUNDS]
// Works in a data folder of its own, on free ports.
import { setTimeout as pause } from 'node:timers/promises'
import type { CrashPerson } from '@/e2e/support/crash-person'
import { VICTIMS, type Victim } from '@/e2e/support/crash-portal'
import { CrashScene, inTurns } from '@/e2e/support/crash-scene'
import { faultsOf, strangerAt } from '@/e2e/support/crash-truths'
import type { Fault } from '@/e2e/support/stub-fault'

process.env.NEXT_DIST_DIR ||= '.next'

const ROUNDS = Number(process.argv[2] ?? 20)
const PEOPLE_A_ROUND = 6
const LATEST_KILL_MS = 1_800
/** The launcher gives up on what falls over six times within a minute. */
const ROUND_MS = 13_000

const FAULTS: (Fault | null)[] = [
  null,
  null,
  { kind: 'late', afterMs: 300 },
  { kind: 'late', afterMs: 900 },
  { kind: 'late', afterMs: 100, heldMs: 500 },
  { kind: 'late', afterMs: 0, heldMs: 3_000 },
  { kind: 'hang' },
  { kind: 'hang', effect: true },
  { kind: 'reset' },
  { kind: 'reset', effect: true },
  { kind: 'cut', effect: true },
  { kind: 'html', status: 502, effect: true },
  { kind: 'envelope', resultStatus: 'U' },
  { kind: 'envelope', resultStatus: 'U', effect: true },
  { kind: 'envelope', resultStatus: 'A', effect: true },
]

const oneOf = <Value>(values: readonly Value[]): Value => {
  const value = values[Math.floor(Math.random() * values.length)]
  if (value === undefined) throw new Error('Nothing to choose from')
  return value
}

const scene = await CrashScene.start()
const { portal, stub, mail } = scene
const killed: Partial<Record<Victim, number>> = {}
const faults: string[] = []
let slowestMs = 0

/** Somebody new, whose Create Member is answered as it happens. */
async function newcomer(round: number): Promise<CrashPerson> {
  const fault = oneOf(FAULTS)
  const person = await scene.person(`round ${round}, ${JSON.stringify(fault)}`)
  if (fault) stub.fault({ ...fault, call: 'createMember', about: person.email })
  return person
}

/** Who was found earlier goes on to the next step of proving their identity; a broken connection is part of it. */
async function goesOn(person: CrashPerson): Promise<void> {
  await pause(Math.random() * 1_000)
  await person.provesOn(mail.arrived).catch(() => {})
}

async function playRound(round: number): Promise<void> {
  const startedAt = Date.now()
  const earlier = scene.people.filter(({ isIn }) => !isIn)
  const people = await Promise.all(Array.from({ length: PEOPLE_A_ROUND }, () => newcomer(round)))
  const victim = oneOf(VICTIMS)
  const kill = portal.aimAt(victim)
  if (Math.random() < 0.3) stub.expireSessions()
  if (Math.random() < 0.3) stub.fault({ kind: 'late', afterMs: 800, call: 'authenticate' })
  if (Math.random() < 0.3) stub.fault({ kind: 'late', afterMs: 900, call: 'inquireCardDetail' })
  const underWay = [
    ...people.map(async person => pause(Math.random() * 600).then(() => person.send())),
    ...earlier.slice(-8).map(goesOn),
  ]
  const afterMs = Math.round(Math.random() * LATEST_KILL_MS)
  await pause(afterMs)
  kill()
  killed[victim] = (killed[victim] ?? 0) + 1
  await Promise.all(underWay)
  slowestMs = Math.max(slowestMs, await portal.isUp())
  for (const person of people.filter(({ isIn }) => isIn))
    if (!(await person.signsIn())) faults.push(`${person.step}: told that they joined, and lost`)
  const again = people.filter(({ isIn }) => !isIn && Math.random() < 0.5)
  await Promise.all(again.map(person => person.send()))
  const target = oneOf(people)
  if (scene.membersOf(target).length > 0) faults.push(...(await strangerAt(scene, target)))
  const isIn = scene.people.filter(person => person.isIn).length
  console.log(
    `round ${round}: killed the ${victim} after ${afterMs} ms; ${isIn} of ${scene.people.length} in; ${faults.length} faults; back within ${slowestMs} ms`,
  )
  await pause(Math.max(0, ROUND_MS - (Date.now() - startedAt)))
}

async function everybodyComesBack(): Promise<void> {
  stub.clearFaults()
  await inTurns(
    scene.people.filter(({ isIn }) => !isIn),
    person => person.send(),
  )
  await scene.bringsIn(scene.people)
  faults.push(...(await faultsOf(scene, scene.people)))
}

try {
  for (let round = 1; round <= ROUNDS; round++) await playRound(round)
  console.log(`killed: ${JSON.stringify(killed)}; now everybody comes back`)
  await everybodyComesBack()
} catch (error) {
  faults.push(String(error))
}
const creates = stub.log.filter(({ path }) => path === '/api/members').length
console.log(
  `${scene.people.length} people, ${creates} calls of Create Member, ${stub.members.length} members, ${mail.arrived.length} mails, ${faults.length} faults`,
)
for (const fault of faults) console.log(fault)
const code = await scene.end()
process.exitCode = faults.length === 0 && code === 0 ? 0 : 1
