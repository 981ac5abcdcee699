// Two devices of one member press "use it" at once, each at a web process of its own on one store, again and again; every
// fifth time two tills then accept the code at once:
//   npm run build && node --import tsx bench/redeem-races.ts [RACES=1000]
// Works in a data folder of its own, on free ports. Exit code 1 where not exactly one won, or a benefit does not agree.
import { confirmPages, raceDevices, raceTills } from '@/e2e/support/redeem-race'
import { RedeemScene } from '@/e2e/support/redeem-scene'

process.env.NEXT_DIST_DIR ||= '.next'

const RACES = Number(process.argv[2] ?? 1_000)
const AT_ONCE = 4
const TILLS_EVERY = 5

const scene = await RedeemScene.start(2)
const staffID = await scene.staff()
const pages = await confirmPages(scene)
const races = { devices: 0, links: 0, tills: 0 }
const wonBy = [0, 0]
const faults: string[] = []
const tookMs: number[] = []

function judge(kind: keyof typeof races, race: number, told: string[]): void {
  races[kind]++
  const winner = told.indexOf('won')
  if (told.toSorted().join() !== 'lost,won') faults.push(`race ${race}, ${kind}: ${told.join(' / ')}`)
  else wonBy[winner] = (wonBy[winner] ?? 0) + 1
}

async function playRace(race: number): Promise<void> {
  const startedAt = performance.now()
  // Every tenth benefit needs no till.
  const way = race % 10 === 9 ? 'link' : 'till'
  const holder = await scene.holder(way)
  judge(way === 'link' ? 'links' : 'devices', race, await raceDevices(scene, holder, pages))
  tookMs.push(performance.now() - startedAt)
  const isAccepted = way === 'till' && race % TILLS_EVERY === 0
  if (isAccepted) judge('tills', race, await raceTills(scene, holder, staffID))
  const isUsed = isAccepted || way === 'link'
  const expected = isUsed ? 'USED accepted' : 'ACTIVATED open'
  const { status, states } = await scene.stands(holder)
  const stands = `${status} ${states.join()}`
  if (stands !== expected) faults.push(`race ${race}: ${stands} where ${expected} was to be`)
}

let next = 0
async function playInTurn(): Promise<void> {
  while (next < RACES) {
    const race = next++
    await playRace(race).catch(error => faults.push(`race ${race}: ${error}`))
    if ((race + 1) % 100 === 0) console.log(`${race + 1} races, ${faults.length} faults`)
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, playInTurn))
const median = tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length / 2)] ?? 0
console.log(
  `${races.devices} races of two devices for a code, ${races.links} for a link, ${races.tills} of two tills: ${faults.length} faults`,
)
console.log(
  `won at the first process ${wonBy[0]}, at the second ${wonBy[1]}; median race ${median.toFixed()} ms`,
)
for (const fault of faults) console.log(fault)
await scene.end()
process.exitCode = faults.length === 0 ? 0 : 1
