import { confirmPages, raceDevices, raceTills } from './support/redeem-race'
import { RedeemScene } from './support/redeem-scene'
import { expect, test } from './support/test'

// A small share of what bench/redeem-races.ts does: two web processes on one store.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const RACES = 20
const ONE_WINNER = ['lost', 'won']

let scene: RedeemScene
let pages: string[]

test.beforeAll(async () => {
  scene = await RedeemScene.start(2)
  pages = await confirmPages(scene)
})

test.afterAll(() => scene?.end())

test('of two devices at two processes exactly one begins, and the code works', async () => {
  for (let race = 0; race < RACES; race++) {
    const holder = await scene.holder()
    expect((await raceDevices(scene, holder, pages)).toSorted()).toEqual(ONE_WINNER)
    expect(await scene.stands(holder)).toEqual({ status: 'ACTIVATED', states: ['open'] })
  }
})

test('of two devices with a link exactly one uses the benefit up', async () => {
  const holder = await scene.holder('link')
  expect((await raceDevices(scene, holder, pages)).toSorted()).toEqual(ONE_WINNER)
  expect(await scene.stands(holder)).toEqual({ status: 'USED', states: ['accepted'] })
})

test('of two tills at two processes exactly one accepts, also under one staff person’s name', async () => {
  const staffID = await scene.staff()
  for (let race = 0; race < 5; race++) {
    const holder = await scene.holder()
    await raceDevices(scene, holder, pages)
    expect((await raceTills(scene, holder, staffID)).toSorted()).toEqual(ONE_WINNER)
    expect(await scene.stands(holder)).toEqual({ status: 'USED', states: ['accepted'] })
  }
})
