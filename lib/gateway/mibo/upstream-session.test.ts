import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { personWith } from '@/lib/gateway/contract'
import { memoryKeep, miboAt, sentIn } from './testing/mibo-at'

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

const call = (path: string) => stub.log.filter(entry => entry.path === path)
const authenticates = () => call('/api/authenticate')
const creates = () => call('/api/members')

function joinAtOnce(count: number, gateway = miboAt(stub.url)) {
  return Promise.all(Array.from({ length: count }, () => gateway.createMember('unused', personWith())))
}
const outcomesOf = (answers: { outcome: string }[]) => [...new Set(answers.map(({ outcome }) => outcome))]

test('twenty joins at once open one session of type 2, and each carries it with type 2', async () => {
  stub.fault({ kind: 'late', call: 'authenticate', afterMs: 50 })
  expect(outcomesOf(await joinAtOnce(20))).toEqual(['S'])
  expect(authenticates().map(({ body }) => body)).toEqual([
    expect.objectContaining({ authenticationType: 2 }),
  ])
  expect(creates()).toHaveLength(20)
  expect(new Set(creates().map(entry => sentIn(entry, 'sessionId'))).size).toBe(1)
  expect(creates().map(entry => sentIn(entry, 'authenticationType'))).toEqual(Array(20).fill(2))
})

test('twenty joins one after another open one session', async () => {
  const gateway = miboAt(stub.url)
  for (let count = 0; count < 20; count++) await gateway.createMember('unused', personWith())
  expect(authenticates()).toHaveLength(1)
  expect(stub.members).toHaveLength(20)
})

test('a session kept by another process, or before a restart, is used as it is', async () => {
  const keep = memoryKeep()
  await joinAtOnce(1, miboAt(stub.url, { keep }))
  await joinAtOnce(5, miboAt(stub.url, { keep }))
  expect(authenticates()).toHaveLength(1)
})

describe('a session that the upstream ended', () => {
  test('is renewed once for all who meet the 401, and nobody is made twice', async () => {
    const gateway = miboAt(stub.url)
    await joinAtOnce(1, gateway)
    stub.expireSessions()
    expect(outcomesOf(await joinAtOnce(20, gateway))).toEqual(['S'])
    expect(authenticates()).toHaveLength(2)
    expect(stub.members).toHaveLength(21)
  })

  test('while it was kept for another process is renewed as well', async () => {
    const keep = memoryKeep('00000000-0000-4000-8000-000000000009FAKE09')
    expect(outcomesOf(await joinAtOnce(3, miboAt(stub.url, { keep })))).toEqual(['S'])
    expect(authenticates()).toHaveLength(1)
    expect(await keep.read()).toBe(sentIn(creates().at(-1), 'sessionId'))
  })

  test('and renewed by another process meanwhile is taken from there', async () => {
    const keep = memoryKeep()
    const [one, other] = [miboAt(stub.url, { keep }), miboAt(stub.url, { keep })]
    await joinAtOnce(1, one)
    await joinAtOnce(1, other)
    stub.expireSessions()
    await joinAtOnce(1, one)
    expect(outcomesOf(await joinAtOnce(1, other))).toEqual(['S'])
    expect(authenticates()).toHaveLength(2)
  })

  test('and refused again when it is new leaves the call not sent, after two tries', async () => {
    stub.fault({ kind: 'empty', status: 401, call: 'createMember', times: 2 })
    const failure = { kind: 'status', status: 401, retryAfterSeconds: null }
    expect(await joinAtOnce(1)).toEqual([{ outcome: 'not-sent', retryAfterSeconds: null, failure }])
    expect(stub.log.map(({ path }) => path)).toEqual([
      '/api/authenticate',
      '/api/members',
      '/api/authenticate',
      '/api/members',
    ])
  })

  test('and cannot be renewed leaves the call not sent', async () => {
    const gateway = miboAt(stub.url)
    await joinAtOnce(1, gateway)
    stub.expireSessions()
    stub.fault({ kind: 'empty', status: 503, call: 'authenticate' })
    expect(outcomesOf(await joinAtOnce(1, gateway))).toEqual(['not-sent'])
    expect(stub.members).toHaveLength(1)
  })
})

describe('an Authenticate that fails', () => {
  const faults: [fault: Fault, failure: object][] = [
    [{ kind: 'html' }, { kind: 'not-json' }],
    [{ kind: 'empty' }, { kind: 'not-json' }],
    [{ kind: 'truncated' }, { kind: 'not-json' }],
    [{ kind: 'wrong-types' }, { kind: 'wrong-shape' }],
    [{ kind: 'answer', status: 200, body: { sessionId: '' } }, { kind: 'wrong-shape' }],
    [{ kind: 'answer', status: 200, body: { sessionId: 'x'.repeat(513) } }, { kind: 'wrong-shape' }],
    [{ kind: 'answer', status: 200, body: { sessionID: 'x' } }, { kind: 'wrong-shape' }],
    [{ kind: 'cut' }, { kind: 'network', sent: true }],
    [{ kind: 'reset' }, { kind: 'network', sent: true }],
    [{ kind: 'hang' }, { kind: 'time-out' }],
    [{ kind: 'redirect' }, { kind: 'status', status: 307, retryAfterSeconds: null }],
    [
      { kind: 'empty', status: 401 },
      { kind: 'status', status: 401, retryAfterSeconds: null },
    ],
    [
      { kind: 'empty', status: 500 },
      { kind: 'status', status: 500, retryAfterSeconds: null },
    ],
  ]
  test.each(faults)(
    'with %j leaves every waiting call not sent; the next one tries afresh',
    async (fault, failure) => {
      stub.fault(fault)
      const gateway = miboAt(stub.url, { timeoutMs: 1_000 })
      const answers = await joinAtOnce(5, gateway)
      expect(answers).toEqual(Array(5).fill({ outcome: 'not-sent', retryAfterSeconds: null, failure }))
      expect(creates()).toHaveLength(0)
      expect(outcomesOf(await joinAtOnce(1, gateway))).toEqual(['S'])
      expect(authenticates()).toHaveLength(2)
    },
  )

  test('with 429 tells the wait that it states', async () => {
    stub.fault({ kind: 'answer', status: 429, headers: { 'retry-after': '17' }, call: 'authenticate' })
    expect(await joinAtOnce(1)).toMatchObject([{ outcome: 'not-sent', retryAfterSeconds: 17 }])
  })
})
