import { describe, expect, test } from 'vitest'
import { withManners } from './manners'
import type { Posted } from './post'
import { withRetries } from './retries'
import { answer, html, postGiving, TIME_OUT } from './testing/answers'

const RESET: Posted = { ok: false, failure: { kind: 'network', sent: true } }

function ask(...answers: Posted[]) {
  const { post, limits } = postGiving(...answers)
  return { limits, call: (timeoutMs = 1_000) => withRetries(post, 5)('http://stub/x', '{}', timeoutMs) }
}

describe('a question is asked again', () => {
  test.each<[claim: string, failed: Posted]>([
    ['a connection that broke', RESET],
    ['a refused connection', { ok: false, failure: { kind: 'network', sent: false } }],
    ['a 500', answer(500)],
    ['an answer that is no JSON', html(200)],
  ])('after %s, twice at most', async (_claim, failed) => {
    const better = ask(failed, failed, answer(200))
    expect(await better.call()).toEqual(answer(200))
    expect(better.limits).toHaveLength(3)
    const worse = ask(failed)
    expect(await worse.call()).toEqual(failed)
    expect(worse.limits).toHaveLength(3)
  })

  test('within the time of the one call', async () => {
    const { call, limits } = ask(RESET)
    await call(1_000)
    const [first = 0, second = 0, third = 0] = limits
    expect(first).toBe(1_000)
    expect(second).toBeLessThan(first)
    expect(third).toBeLessThan(second)
    const late = ask(RESET)
    expect(await late.call(40)).toBe(RESET)
    expect(late.limits).toHaveLength(1)
  })
})

describe('a question is not asked again', () => {
  test.each<[claim: string, final: Posted]>([
    ['an answer', answer(200)],
    ['a 404', answer(404)],
    ['a 401', answer(401)],
    ['a 429', answer(429)],
    ['a 503 that states a pause', answer(503, {}, 5)],
    [
      'a call that was held back',
      { ok: false, failure: { kind: 'not-sent', why: 'breaker', retryAfterSeconds: 5 } },
    ],
  ])('after %s', async (_claim, final) => {
    const { call, limits } = ask(final)
    expect(await call()).toBe(final)
    expect(limits).toHaveLength(1)
  })

  test('once its own tries have opened the breaker', async () => {
    const { post, limits } = postGiving(TIME_OUT)
    const upstream = withManners(post, { isUp: async () => false, failures: 2 })
    const posted = await withRetries(upstream.post, 5)('http://stub/x', '{}', 1_000)
    expect(posted).toMatchObject({ failure: { kind: 'not-sent', why: 'breaker' } })
    expect(limits).toHaveLength(2)
  })
})
