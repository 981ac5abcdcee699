import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { VICTIMS } from './support/crash-portal'
import { CrashScene } from './support/crash-scene'
import { authenticating, beingAskedAbout, poisedPeople } from './support/crash-steps'
import { faultsOf, strangerAt } from './support/crash-truths'

// One portal for the file: each test kills another part of it while people stand at every step of joining.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let scene: CrashScene

test.beforeAll(async () => {
  scene = await CrashScene.start()
})

test.afterAll(() => scene?.end())

for (const victim of VICTIMS) {
  test(`kill -9 (${victim}) at every step of joining: nobody twice, nobody lost, nobody let in who is not theirs`, async () => {
    const before = scene.people.length
    const T = Date.now()
    const lap = (what: string) => console.error(victim, what, Date.now() - T)
    const [poised, last] = await Promise.all([poisedPeople(scene), authenticating(scene)])
    const kill = scene.portal.aimAt(victim)
    await beingAskedAbout(scene)

    lap('poised')
    const underWay = poised.map(({ go }) => go())
    const answered = scene.people.slice(before).filter(({ step }) => step.startsWith('answered'))
    await scene.until('everybody is at their step', async () =>
      (await Promise.all(poised.map(({ isThere }) => isThere()))).every(Boolean),
    )
    underWay.push(last.go())
    await scene.until('Authenticate is under way', last.isThere)
    lap('kill')
    kill()
    const killedAt = new Date()
    await Promise.all(underWay)
    await scene.portal.isUp()
    lap('up')
    const people = scene.people.slice(before)
    const toldJoined = people.filter(person => person.isIn)

    // A moment for the worker to take up what nobody holds; what a dead one held is taken from it.
    await pause(500)
    await scene.portal.expireJobsBefore(killedAt)
    for (const person of toldJoined) expect(await person.signsIn(), `${person.step} is lost`).toBe(true)
    lap('expired')
    // The same form again, from the same browser: as after a reload, or a press on the button once more.
    await Promise.all(people.filter(({ isIn }) => !isIn).map(person => person.send()))
    lap('again')
    const openOnes = people.filter(person => scene.membersOf(person).length > 0)
    expect((await Promise.all(openOnes.map(person => strangerAt(scene, person)))).flat()).toEqual([])
    lap('strangers')
    await Promise.all(people.map(person => scene.settles(person)))
    lap('settled')
    const open = []
    for (const person of people) {
      const row = await scene.rowOf(person)
      if (row?.isOpen && row.state !== 'found') open.push(person)
    }
    await scene.aDayLater(open)
    lap('day later')
    await Promise.all(people.map(person => scene.getsIn(person)))
    lap('in')
    expect(await faultsOf(scene, people)).toEqual([])
    expect(answered.length).toBeGreaterThan(0)
  })
}

test('the portal still stops cleanly', async () => {
  expect(await scene.portal.stop()).toBe(0)
})
