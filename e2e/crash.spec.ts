import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { CrashScene } from './support/crash-scene'
import { authenticating, beingAskedAbout, type Poised, poisedPeople } from './support/crash-steps'
import { faultsOf, strangerAt } from './support/crash-truths'

// One portal for the file: each test kills another part of it while people stand at every step of joining. What a
// random moment, other answers, and the death of the launcher or of everything find is for bench/crash-registration.ts.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let scene: CrashScene

test.beforeAll(async () => {
  scene = await CrashScene.start()
})

test.afterAll(() => scene?.end())

function isConnectionRefused(origin: string): Promise<boolean> {
  return new Promise(resolve => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname)
    socket
      .once('error', () => resolve(true))
      .once('connect', () => {
        socket.destroy()
        resolve(false)
      })
  })
}

async function areThere(poised: Poised[]): Promise<void> {
  for (const { person, isThere } of poised) await scene.until(`${person.step} is under way`, isThere)
}

for (const victim of ['web', 'worker', 'database'] as const) {
  test(`kill -9 (${victim}) at every step of joining: nobody is a member twice, lost, or let in as somebody else`, async () => {
    const before = scene.people.length
    const [poised, last] = await Promise.all([poisedPeople(scene), authenticating(scene)])
    const kill = scene.portal.aimAt(victim)
    await beingAskedAbout(scene)
    const { joins, others } = poised
    const underWay = [...others, ...joins].map(({ go }) => go())
    await areThere(joins)
    // Only now: whoever came later would wait for the same Authenticate.
    underWay.push(last.go())
    await areThere([...others, last])
    kill()
    const killedAt = new Date()
    await Promise.all(underWay)
    await scene.portal.isUp()

    const people = scene.people.slice(before)
    for (const person of people.filter(({ isIn }) => isIn))
      expect(await person.signsIn(), `${person.step}: told that they joined`).toBe(true)
    await scene.portal.expireJobsBefore(killedAt)
    // The same form from the same browser, as by a press on the button once more.
    await Promise.all(people.filter(({ isIn }) => !isIn).map(person => person.send()))
    const targets = people.filter(person => scene.membersOf(person).length > 0)
    expect((await Promise.all(targets.map(person => strangerAt(scene, person)))).flat()).toEqual([])
    await scene.bringsIn(people)
    expect(await faultsOf(scene, people)).toEqual([])
  })
}

test('SIGTERM: who is joining is answered, and what the worker was asking is asked to its end', async () => {
  const before = scene.people.length
  const joins = await scene.person('joining')
  await beingAskedAbout(scene)
  scene.stub.fault({ call: 'createMember', about: joins.email, kind: 'late', afterMs: 600 })
  const joining = joins.send()
  await scene.until('a call under way', () => scene.callsOf(joins, '/api/members').length > 0)
  expect(await scene.portal.stop()).toBe(0)
  expect(await joining).toMatchObject({ at: '/en/account' })
  await scene.portal.isUp()
  const people = scene.people.slice(before)
  await scene.bringsIn(people)
  expect(await faultsOf(scene, people)).toEqual([])
})

test('SIGTERM to the web server alone: who is joining is answered, nobody new is taken meanwhile, and it comes again', async () => {
  const before = scene.people.length
  const joins = await scene.person('joining')
  scene.stub.fault({ call: 'createMember', about: joins.email, kind: 'late', afterMs: 900 })
  let isAnswered = false
  const joining = joins.send().finally(() => {
    isAnswered = true
  })
  await scene.until('a call under way', () => scene.callsOf(joins, '/api/members').length > 0)
  const { web } = scene.portal.pids()
  process.kill(web ?? 0, 'SIGTERM')
  // A connection of its own each time: those of an earlier request are let go as they fall idle.
  const isRefused = () => isConnectionRefused(scene.portal.origin)
  await scene.until('nobody new is taken', isRefused)
  expect(isAnswered, 'refused while the request was under way').toBe(false)
  expect(await joining).toMatchObject({ at: '/en/account' })
  await scene.portal.isUp()
  expect(scene.portal.pids().web).not.toBe(web)
  expect(await faultsOf(scene, scene.people.slice(before))).toEqual([])
})
