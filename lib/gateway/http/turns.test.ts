import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withManners } from './manners'
import type { Post } from './post'
import { answer, TIME_OUT } from './testing/answers'

const FULL = { ok: false, failure: { kind: 'not-sent', why: 'bulkhead', retryAfterSeconds: null } }

/** Calls to an upstream that takes `takesMs` for each, two at once, two more waiting; `most` is what it met at once. */
function busy(takesMs: number) {
  const met = { most: 0, now: 0, limits: [] as number[] }
  const post: Post = async (_url, _json, timeoutMs) => {
    met.limits.push(timeoutMs)
    met.most = Math.max(met.most, ++met.now)
    await pause(Math.min(takesMs, timeoutMs))
    met.now--
    return takesMs < timeoutMs ? answer(200) : TIME_OUT
  }
  const upstream = withManners(post, { isUp: async () => true, atOnce: 2, queued: 2 })
  return { met, call: (timeoutMs: number) => upstream.post('http://stub/x', '{}', timeoutMs) }
}

test('so many calls are under way at once, so many wait, and one more is not sent at once', async () => {
  const { met, call } = busy(50)
  const calls = Array.from({ length: 4 }, () => call(2_000))
  expect(await Promise.race([call(2_000), ...calls])).toEqual(FULL)
  expect(await Promise.all(calls)).toEqual(Array(4).fill(answer(200)))
  expect(met.most).toBe(2)
})

test('waiting counts into the time limit', async () => {
  const { met, call } = busy(100)
  await Promise.all(Array.from({ length: 3 }, () => call(1_000)))
  expect(met.limits.slice(0, 2).every(limit => limit > 900)).toBe(true)
  expect(met.limits[2]).toBeGreaterThan(500)
  expect(met.limits[2]).toBeLessThan(905)
})

test('who has had no turn after half the time is not sent, then or later, and leaves the next turn to others', async () => {
  const { met, call } = busy(400)
  const running = Promise.all([call(1_000), call(1_000)])
  const waiting = Promise.all([call(200), call(200)])
  expect(await Promise.race([waiting, running])).toEqual([FULL, FULL])
  await running
  expect(await Promise.all([call(1_000), call(1_000), call(2_000)])).toEqual(Array(3).fill(answer(200)))
  expect(met.limits).toHaveLength(5)
})

test('whoever waits while the breaker opens is not sent', async () => {
  const { met, call } = busy(5_000)
  const answers = await Promise.all([call(100), call(100), call(1_000), call(1_000)])
  expect(answers.slice(0, 3)).toEqual([TIME_OUT, TIME_OUT, TIME_OUT])
  expect(met.limits).toHaveLength(4)
  expect(await call(1_000)).toMatchObject({ failure: { why: 'breaker' } })
})
