import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { personWith } from '@/lib/gateway/contract'
import { type MannersOptions, withManners } from '@/lib/gateway/http/manners'
import { post } from '@/lib/gateway/http/post'
import { isReachable } from '@/lib/gateway/http/reachable'
import { memoryKeep, miboAt } from './testing/mibo-at'

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

/** A gateway whose breaker looks again after `pauseMs`, and joins through it. */
function gatewayAt(url: string, manners: Partial<MannersOptions> = {}, keep = memoryKeep(), timeoutMs = 300) {
  const upstream = withManners(post, { isUp: () => isReachable(url), pauseMs: 200, ...manners })
  const gateway = miboAt(url, { upstream, keep, timeoutMs })
  return { gateway, join: () => gateway.createMember('unused', personWith()) }
}

const countOf = (path: string) => stub.log.filter(entry => entry.path === path).length

const heldBack = (why: string, retryAfterSeconds: number | null) => ({
  outcome: 'not-sent',
  retryAfterSeconds,
  failure: { kind: 'not-sent', why, retryAfterSeconds },
})

async function inTime<T>(limitMs: number, call: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await call()
  expect(performance.now() - start).toBeLessThan(limitMs)
  return value
}

test('an upstream that hangs costs three people their time, then nobody; a sign-in neither', async () => {
  const { gateway, join } = gatewayAt(stub.url, { pauseMs: 60_000 })
  await gateway.authenticate()
  stub.fault({ kind: 'hang', times: 100 })
  for (let count = 0; count < 3; count++) expect(await join()).toMatchObject({ outcome: 'U' })
  for (let count = 0; count < 10; count++)
    expect(await inTime(250, join)).toEqual(heldBack('breaker', expect.any(Number)))
  expect(await inTime(250, () => gateway.authenticate())).toMatchObject({ ok: false })
  expect(countOf('/api/members')).toBe(3)
})

test('a maintenance page leaves three people undecided, and tells the others at once to come back', async () => {
  const { join } = gatewayAt(stub.url, { pauseMs: 60_000 }, memoryKeep('kept'))
  stub.fault({ kind: 'html', times: 100 })
  for (let count = 0; count < 3; count++) expect(await join()).toMatchObject({ outcome: 'U' })
  expect(await inTime(250, join)).toEqual(heldBack('breaker', 60))
})

test('an upstream that is back is used again, without traffic in between and whatever the wall says', async () => {
  const gone = await startStubUpstream()
  const { gateway, join } = gatewayAt(gone.url)
  expect(await join()).toMatchObject({ outcome: 'S' })
  await gone.close()
  const unreachable = { outcome: 'not-sent', failure: { kind: 'network', sent: false } }
  for (let count = 0; count < 3; count++) expect(await join()).toMatchObject(unreachable)
  await pause(500)
  expect(await inTime(250, join)).toEqual(heldBack('breaker', 1))
  const back = await startStubUpstream(Number(new URL(gone.url).port))
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000)
  await pause(500)
  expect(await join()).toMatchObject({ outcome: 'S' })
  expect(await gateway.authenticate()).toMatchObject({ ok: true })
  vi.restoreAllMocks()
  await back.close()
})

test('of twenty people who come when it may be back, one tries', async () => {
  const { join } = gatewayAt(stub.url, {}, memoryKeep('kept'))
  stub.fault({ kind: 'hang', times: 4 })
  for (let count = 0; count < 3; count++) await join()
  await pause(300)
  const answers = await Promise.all(Array.from({ length: 20 }, join))
  expect(answers.filter(({ outcome }) => outcome === 'U')).toHaveLength(1)
  expect(answers.filter(({ outcome }) => outcome === 'not-sent')).toHaveLength(19)
  expect(countOf('/api/members')).toBe(4)
})

test('a breaker that opens while Authenticate fails holds Authenticate back as well', async () => {
  const { gateway, join } = gatewayAt(stub.url)
  stub.fault({ kind: 'empty', status: 503, call: 'authenticate', times: 3 })
  const atOnce = await Promise.all(Array.from({ length: 20 }, join))
  expect(new Set(atOnce.map(({ outcome }) => outcome))).toEqual(new Set(['not-sent']))
  expect(countOf('/api/authenticate')).toBe(1)
  for (let count = 0; count < 2; count++)
    expect(await join()).toMatchObject({ failure: { kind: 'status', status: 503 } })
  expect(await inTime(250, join)).toEqual(heldBack('breaker', 1))
  expect(await inTime(250, () => gateway.authenticate())).toMatchObject({ ok: false })
  expect(stub.log).toHaveLength(3)
  await pause(300)
  // The trial is Authenticate itself: nobody is left undecided by it.
  expect(await join()).toMatchObject({ outcome: 'S' })
})

test('a breaker that opens after a 401 leaves the call not sent, and never twice', async () => {
  const { join } = gatewayAt(stub.url, { failures: 1, pauseMs: 60_000 }, memoryKeep('gone'))
  stub.fault({ kind: 'hang', call: 'authenticate' })
  expect(await join()).toMatchObject({ outcome: 'not-sent', failure: { kind: 'time-out' } })
  expect(await join()).toEqual(heldBack('breaker', 60))
  expect(stub.log.map(({ path }) => path)).toEqual(['/api/members', '/api/authenticate'])
})

describe('Retry-After', () => {
  test.each<[status: number, call: Fault['call'], outcome: string]>([
    [429, 'createMember', 'not-sent'],
    [429, 'authenticate', 'not-sent'],
    [503, 'createMember', 'U'],
    [503, 'authenticate', 'not-sent'],
  ])('beside a %i to %s is kept; the one who got it is %s', async (status, call, outcome) => {
    let now = 0
    const { gateway, join } = gatewayAt(stub.url, { now: () => now })
    stub.fault({ kind: 'answer', status, headers: { 'retry-after': '17' }, ...(call && { call }) })
    expect(await join()).toMatchObject({ outcome })
    const before = stub.log.length
    expect(await inTime(250, join)).toEqual(heldBack('retry-after', 17))
    expect(await gateway.authenticate()).toMatchObject({ ok: false })
    expect(stub.log).toHaveLength(before)
    now = 17_000
    expect(await join()).toMatchObject({ outcome: 'S' })
  })

  test('of a year is one of ten minutes, for those who are told and for those who wait', async () => {
    let now = 0
    const { join } = gatewayAt(stub.url, { now: () => now })
    stub.fault({ kind: 'answer', status: 429, headers: { 'retry-after': '31536000' } })
    expect(await join()).toMatchObject({ outcome: 'not-sent', retryAfterSeconds: 600 })
    now = 600_000
    expect(await join()).toMatchObject({ outcome: 'S' })
  })
})

test('what finds no turn is not sent; everybody else gets the true answer', async () => {
  const { join } = gatewayAt(stub.url, { atOnce: 2, queued: 3 }, memoryKeep('kept'), 5_000)
  await join()
  stub.fault({ kind: 'late', afterMs: 60, call: 'createMember', times: 5 })
  const answers = await Promise.all(Array.from({ length: 9 }, join))
  expect(answers.filter(({ outcome }) => outcome === 'S')).toHaveLength(5)
  expect(answers.filter(({ outcome }) => outcome === 'not-sent')).toEqual(
    Array(4).fill(heldBack('bulkhead', null)),
  )
  expect(stub.members).toHaveLength(6)
})
