import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { refused } from '@/lib/membership/outcome'
import { forgetOld } from '@/lib/store/retention'
import { DAY_MS, MEMBER, type RedeemingWorld, redeemingWorld, TILL } from './testing/redeeming-world'

let world: RedeemingWorld
beforeAll(async () => {
  world = await redeemingWorld()
})
afterEach(() => vi.useRealTimers())
afterAll(() => world.drop())

const MINUTE_MS = 60_000
const at = (now: number) => vi.useFakeTimers({ toFake: ['Date'], now })

test('a benefit with a link is used at once, and taken back by its owner within the window only', async () => {
  const held = await world.hold({ byLink: true })
  const started = await held.opened()
  expect(started).toMatchObject({ state: 'accepted', atTill: false, code: '' })
  expect(await held.stands()).toEqual({ status: 'USED', states: ['accepted'] })
  const end = Date.parse(started.undoUntil ?? '')
  expect(end - Date.parse(started.acceptedAt ?? '')).toBe(15 * MINUTE_MS)
  at(end)
  const undo = () => held.calls.undoRedemption(held.member, started.redemptionID, MEMBER)
  expect(await undo()).toEqual(refused('undo-over'))
  at(end - 1)
  expect(await undo()).toMatchObject({ value: { state: 'undone', undoUntil: null } })
  expect(await held.stands()).toEqual({ status: 'ACTIVATED', states: ['undone'] })
})

describe('the clock', () => {
  test('takes a code a millisecond before ten minutes are over, and not on the stroke', async () => {
    const held = await world.hold()
    const { code, expiresAt } = await held.opened()
    at(Date.parse(expiresAt))
    expect(await held.accept(code)).toEqual(refused('lapsed'))
    expect(await held.calls.readRedemptions(held.member)).toMatchObject({
      value: [{ state: 'lapsed', code: null }],
    })
    at(Date.parse(expiresAt) - 1)
    expect(await held.accept(code)).toMatchObject({ ok: true })
  })

  test('never lets a code outlive its benefit', async () => {
    const endsAt = new Date(Date.now() + MINUTE_MS)
    const held = await world.hold({ endsAt })
    expect(await held.opened()).toMatchObject({ expiresAt: endsAt.toISOString() })
    at(endsAt.getTime())
    expect(await held.start()).toEqual(refused('not-usable'))
  })

  test('makes a new code after one that ran out, and the old one says so', async () => {
    const held = await world.hold()
    const { code } = await held.opened()
    at(Date.now() + 10 * MINUTE_MS)
    const { code: second } = await held.opened()
    expect(await held.accept(code)).toEqual(refused('lapsed'))
    expect(await held.accept(second)).toMatchObject({ value: { redemption: { state: 'accepted' } } })
    expect((await held.stands()).states).toEqual(['lapsed', 'accepted'])
  })

  test('ends a benefit that was taken back after its end', async () => {
    const endsAt = new Date(Date.now() + 10 * MINUTE_MS)
    const held = await world.hold({ endsAt })
    const { code } = await held.opened()
    await held.accept(code)
    at(endsAt.getTime())
    expect(await held.calls.undoAcceptance({ code, cardNo: null }, TILL)).toMatchObject({
      value: { redemption: { state: 'undone' }, refusal: 'undone' },
    })
    expect(await held.start()).toEqual(refused('not-usable'))
  })
})

test('for thirty days a till is told what became of a code, then it knows none', async () => {
  const [held, other] = [await world.hold(), await world.hold()]
  const { code, expiresAt } = await held.opened()
  const month = Date.parse(expiresAt) + 30 * DAY_MS
  at(month)
  await other.setBenefit({ expireTime: new Date(month + DAY_MS) })
  const { code: young } = await other.opened()
  await forgetOld(world.db, new Date(month))
  expect(await held.accept(code)).toEqual(refused('lapsed'))
  await forgetOld(world.db, new Date(month + 1))
  expect(await held.accept(code)).toEqual(refused('unknown'))
  expect(await other.accept(young)).toMatchObject({ ok: true })
})
