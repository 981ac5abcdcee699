import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type MannersOptions, withManners } from './manners'
import type { Post, Posted } from './post'
import { answer, html, postGiving, TIME_OUT } from './testing/answers'

afterEach(() => vi.restoreAllMocks())

const NOBODY = { isUp: async () => false }
const SOMEBODY = { isUp: async () => true, pauseMs: 20 }
const heldBack = (why: string, retryAfterSeconds: number | null) => ({
  ok: false,
  failure: { kind: 'not-sent', why, retryAfterSeconds },
})
const UNREACHABLE: Posted = { ok: false, failure: { kind: 'network', sent: false } }
const TOO_LARGE = html(200, null)

function callsOf(post: Post, options: Pick<MannersOptions, 'isUp'> & Partial<MannersOptions>) {
  const upstream = withManners(post, options)
  return { ...upstream, call: (timeoutMs = 1_000) => upstream.post('http://stub/x', '{}', timeoutMs) }
}

describe('three answers in a row that look dead open the breaker', () => {
  test.each<[claim: string, dead: Posted]>([
    ['no answer in time', TIME_OUT],
    ['no connection', UNREACHABLE],
    ['a connection that broke', { ok: false, failure: { kind: 'network', sent: true } }],
    ['a 500', answer(500)],
    ['a 503', html(503)],
    ['a success that is no JSON', html(200)],
  ])('%s', async (_claim, dead) => {
    const { post, limits } = postGiving(dead)
    const { call } = callsOf(post, NOBODY)
    for (let count = 0; count < 3; count++) expect(await call()).toBe(dead)
    expect(await call()).toEqual(heldBack('breaker', 5))
    expect(limits).toHaveLength(3)
  })

  test.each<[claim: string, alive: Posted]>([
    ['a success', answer(200)],
    ['a redirect', html(307)],
    ['a 400', html(400)],
    ['a 401', answer(401)],
    ['a 403', html(403)],
    ['a 404', html(404)],
    ['a 409', answer(409)],
    ['a 422', answer(422)],
    ['a 429', html(429)],
    ['a success that is too large', TOO_LARGE],
  ])('but never %s, which also ends the row', async (_claim, alive) => {
    const { post, limits } = postGiving(TIME_OUT, TIME_OUT, alive, TIME_OUT, TIME_OUT, alive)
    const { call } = callsOf(post, NOBODY)
    for (let count = 0; count < 12; count++) await call()
    expect(limits).toHaveLength(12)
  })
})

describe('an open breaker', () => {
  test('lets one call through as a trial once somebody listens again; its answer closes the breaker', async () => {
    const { post, limits } = postGiving(TIME_OUT, TIME_OUT, TIME_OUT, answer(200))
    const { call } = callsOf(post, SOMEBODY)
    for (let count = 0; count < 3; count++) await call()
    await pause(60)
    const answers = await Promise.all(Array.from({ length: 5 }, () => call()))
    expect(answers).toEqual([answer(200), ...Array(4).fill(heldBack('breaker', 1))])
    expect(await Promise.all([call(), call()])).toEqual([answer(200), answer(200)])
    expect(limits).toHaveLength(6)
  })

  test('stays open after a trial that fails, until the next one', async () => {
    const { post, limits } = postGiving(TIME_OUT, TIME_OUT, TIME_OUT, TIME_OUT, answer(200))
    const { call } = callsOf(post, SOMEBODY)
    for (let count = 0; count < 3; count++) await call()
    await pause(60)
    expect(await call()).toBe(TIME_OUT)
    expect(await call()).toEqual(heldBack('breaker', 1))
    await pause(60)
    expect(await call()).toEqual(answer(200))
    expect(limits).toHaveLength(5)
  })

  test('spends no call on an upstream where nobody listens, and goes on looking', async () => {
    const isUp = vi.fn(async () => isUp.mock.calls.length > 3)
    const { post, limits } = postGiving(TIME_OUT, TIME_OUT, TIME_OUT, answer(200))
    const { call } = callsOf(post, { isUp, pauseMs: 20 })
    for (let count = 0; count < 3; count++) await call()
    await pause(30)
    expect(await call()).toEqual(heldBack('breaker', 1))
    await vi.waitFor(async () => expect(await call()).toEqual(answer(200)))
    expect(limits).toHaveLength(4)
    expect(isUp).toHaveBeenCalledTimes(4)
  })

  test('closes in time even where the clock on the wall is set back', async () => {
    const { post } = postGiving(TIME_OUT, TIME_OUT, TIME_OUT, answer(200))
    const { call } = callsOf(post, SOMEBODY)
    for (let count = 0; count < 3; count++) await call()
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000)
    await pause(60)
    expect(await call()).toEqual(answer(200))
  })

  test('is opened also by looks alone that find nobody; one that finds somebody does not close it', async () => {
    const { post, limits } = postGiving(TIME_OUT)
    const away = callsOf(post, NOBODY)
    for (let count = 0; count < 3; count++) expect(await away.reach()).toEqual(UNREACHABLE.failure)
    expect(await away.reach()).toEqual(heldBack('breaker', 5).failure)
    const hung = callsOf(post, { isUp: SOMEBODY.isUp })
    for (let count = 0; count < 3; count++) {
      expect(await hung.reach()).toBeNull()
      await hung.call()
    }
    expect(await hung.reach()).toEqual(heldBack('breaker', 5).failure)
    expect(limits).toHaveLength(3)
  })
})

describe('a stated pause', () => {
  test.each([429, 503])('of a %i is kept by all calls, and counted down', async status => {
    const { post, limits } = postGiving(answer(status, {}, 30), answer(status, {}, 2), answer(200))
    let now = 5_000
    const { call, reach } = callsOf(post, { ...SOMEBODY, now: () => now })
    const both = await Promise.all([call(), call()])
    expect(both).toEqual([answer(status, {}, 30), answer(status, {}, 2)])
    expect(await call()).toEqual(heldBack('retry-after', 30))
    now += 29_100
    expect(await call()).toEqual(heldBack('retry-after', 1))
    expect(await reach()).toEqual(heldBack('retry-after', 1).failure)
    now += 900
    expect(await call()).toEqual(answer(200))
    expect(limits).toHaveLength(3)
  })

  test('beside another status, or of nothing, holds nothing back', async () => {
    const { post, limits } = postGiving(
      answer(200, {}, 30),
      answer(400, {}, 30),
      answer(429, {}, 0),
      answer(200),
    )
    const { call } = callsOf(post, SOMEBODY)
    for (let count = 0; count < 4; count++) await call()
    expect(limits).toHaveLength(4)
  })
})
