import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RedeemingCalls } from '@/lib/gateway/redeeming-calls'
import { connect, type Store } from '@/lib/store/connect'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { localRedeeming } from './redeeming'
import { MEMBER, type RedeemingWorld, redeemingWorld, TILL } from './testing/redeeming-world'

const ROUNDS = 20

let world: RedeemingWorld
let pools: Store[]
/** Two web processes on one database. */
let processes: [RedeemingCalls, RedeemingCalls]
beforeAll(async () => {
  world = await redeemingWorld()
  pools = [connect(world.url), connect(world.url)]
  const [one, two] = pools.map(db => localRedeeming(db, async () => SETTINGS))
  if (!one || !two) throw new Error('Two processes race')
  processes = [one, two]
})
afterAll(async () => {
  await Promise.all(pools.map(db => db.$client.end()))
  await world.drop()
})

const wins = (answers: { ok: boolean }[]) => answers.filter(({ ok }) => ok).length
const problems = (answers: { ok: boolean; problem?: string }[]) =>
  answers.flatMap(answer => (answer.ok ? [] : [answer.problem]))

test('of two devices at once exactly one begins', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const held = await world.hold()
    const answers = await Promise.all(processes.map(calls => held.start(uuidv7(), calls)))
    expect(problems(answers)).toEqual(['being-redeemed'])
    expect(await held.stands()).toEqual({ status: 'ACTIVATED', states: ['open'] })
  }
})

test('of ten devices at once with a link exactly one uses the benefit up', async () => {
  const held = await world.hold({ byLink: true })
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => held.start(uuidv7(), processes[index % 2])),
  )
  expect(wins(answers)).toBe(1)
  expect(await held.stands()).toEqual({ status: 'USED', states: ['accepted'] })
})

test('of two tills at once exactly one accepts', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const held = await world.hold()
    const { code } = await held.opened()
    const answers = await Promise.all(processes.map(calls => held.accept(code, uuidv7(), null, calls)))
    expect(problems(answers)).toEqual(['used'])
    expect(await held.stands()).toEqual({ status: 'USED', states: ['accepted'] })
  }
})

test('of an undo and an acceptance at once one happens, and the benefit agrees', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const held = await world.hold()
    const { code, redemptionID } = await held.opened()
    const [undone, accepted] = await Promise.all([
      processes[0].undoRedemption(held.member, redemptionID, MEMBER),
      held.accept(code, uuidv7(), null, processes[1]),
    ])
    expect(wins([undone, accepted])).toBe(1)
    expect(await held.stands()).toEqual(
      accepted.ok ? { status: 'USED', states: ['accepted'] } : { status: 'ACTIVATED', states: ['undone'] },
    )
  }
})

const ACTIONS = ['start', 'undo', 'accept', 'undoAtTill', 'forbid', 'allow'] as const

test('whatever is done in whatever order, two at a time: one live redemption at most, and the benefit agrees', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...ACTIONS)), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (pairs, byLink) => {
      const held = await world.hold({ byLink })
      let last = { redemptionID: uuidv7(), code: 'ABCD2345' }
      const act = async (action: (typeof ACTIONS)[number], calls: RedeemingCalls) => {
        if (action === 'forbid' || action === 'allow')
          return held.setMember({ allowRedeem: action === 'allow' })
        if (action === 'undo') return calls.undoRedemption(held.member, last.redemptionID, MEMBER)
        if (action === 'accept') return held.accept(last.code, uuidv7(), null, calls)
        if (action === 'undoAtTill') return calls.undoAcceptance({ code: last.code, cardNo: null }, TILL)
        const started = await held.start(uuidv7(), calls)
        if (started.ok) last = { ...started.value, code: started.value.code ?? last.code }
      }
      for (const [one, two] of pairs) {
        await Promise.all([act(one, processes[0]), act(two, processes[1])])
        const { status, states } = await held.stands()
        const live = states.filter(state => state === 'open' || state === 'accepted')
        expect(live.length).toBeLessThanOrEqual(1)
        expect(status).toBe(live[0] === 'accepted' ? 'USED' : 'ACTIVATED')
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)
