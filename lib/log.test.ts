import { format } from 'node:util'
import { symbols } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FAULT_KINDS, type Fault, type FaultKind } from '@/e2e/support/stub-fault'
import { STUB_CREDENTIALS, startStubUpstream } from '@/e2e/support/stub-upstream'
import { personWith } from '@/lib/gateway/contract'
import { membershipsAt } from '@/lib/gateway/memberships/testing/memberships-at'
import { memoryKeep, miboAt } from '@/lib/gateway/mibo/testing/mibo-at'
import { log, masked } from './log'

const lines: string[] = []

beforeEach(() => {
  lines.length = 0
  const stream: { write(line: string): void } = Reflect.get(log, symbols.streamSym)
  vi.spyOn(stream, 'write').mockImplementation(line => void lines.push(line))
})
afterEach(() => vi.restoreAllMocks())

describe('a secret never reaches the log', () => {
  const names = [
    'apiId',
    'apiKey',
    'sessionId',
    'sessionID',
    'password',
    'PASSWORD',
    'identityNo',
    'email',
    'EMAIL',
  ]
  const more = ['mobileNo', 'MOBILE_PHONE', 'token']
  test.each([...names, ...more])('under the name %s, at any of three depths', name => {
    log.info({ [name]: 'not-for-logs' })
    log.info({ event: 'x', body: { [name]: 'not-for-logs' } })
    log.info({ event: 'x', posted: { body: { [name]: 'not-for-logs' } } })
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toContain('not-for-logs')
  })

  test('in what the Mibo gateway says of any fault, on any way out', async () => {
    const others = ['log', 'info', 'warn', 'error', 'debug'] as const
    for (const way of others)
      vi.spyOn(console, way).mockImplementation((...args) => void lines.push(format(...args)))
    const stub = await startStubUpstream()
    // Upstreams repeat in their errors what they were sent.
    const echo = { resultMessage: 'Aminah aminah@example.com +60170000000', ...STUB_CREDENTIALS }
    const faults: FaultKind[] = [
      ...FAULT_KINDS.filter(kind => kind !== 'answer' && kind !== 'envelope' && kind !== 'late').map(
        kind => ({ kind }),
      ),
      ...['S', 'F', 'U', 'A', null].map(resultStatus => ({ kind: 'envelope' as const, resultStatus })),
      ...[200, 400, 401, 403, 404, 409, 422, 429, 500, 503].map(status => ({
        kind: 'answer' as const,
        status,
        headers: { 'retry-after': '17', 'x-echo': 'aminah@example.com' },
        body: { ...echo, resultStatus: status < 500 ? 'F' : 'U', resultCode: 'aminah@example.com' },
      })),
    ]
    const keep = memoryKeep()
    let sent = ''
    const startAfresh = () => {
      sent += JSON.stringify(stub.log)
      stub.reset()
    }
    for (const fault of faults) {
      // A gateway of its own for each fault: the breaker would hold the later calls back.
      const gateway = miboAt(stub.url, { timeoutMs: 300, keep })
      for (const call of ['authenticate', 'createMember'] as const) {
        stub.expireSessions()
        stub.fault({ ...fault, call, times: 2 })
        await gateway.createMember('unused', personWith({ FIRST_NAME: 'Aminah' }))
        await gateway.authenticate()
        startAfresh()
      }
    }
    const worn = miboAt(stub.url, { timeoutMs: 300, keep })
    stub.fault({ kind: 'empty', status: 500, times: 50 })
    for (let count = 0; count < 5; count++) await worn.createMember('unused', personWith())
    startAfresh()
    await stub.close()
    await worn.createMember('unused', personWith())
    const sessionIds = [...sent.matchAll(/"sessionId":"([^"]+)"/g)].map(match => match[1] ?? '')
    const numbers = [...sent.matchAll(/"mobileNo":"([^"]+)"/g)].map(match => match[1] ?? '')
    expect(sessionIds.length).toBeGreaterThan(10)
    expect(numbers.length).toBeGreaterThan(10)
    const printed = lines.join()
    expect(printed).toContain('"why":"breaker"')
    expect(lines.length).toBeGreaterThan(40)
    const secrets = [
      ...Object.values(STUB_CREDENTIALS),
      ...sessionIds,
      ...numbers,
      'Aminah',
      '@example.com',
      '6017',
    ]
    expect(secrets.filter(secret => printed.includes(secret))).toEqual([])
  }, 30_000)
})

test('nothing of a card, an identity or an upstream’s words reaches the log', async () => {
  const stub = await startStubUpstream()
  const { cardNo, memberID } = stub.addMember({ firstname: 'Aminah', email: 'aminah@example.com' })
  const calls = membershipsAt(stub, { timeoutMs: 300 })
  const identity = { identityType: 'EMAIL', identityNo: 'aminah@example.com' } as const
  const faults: Fault[] = [
    { kind: 'html' },
    { kind: 'hang' },
    { kind: 'wrong-types' },
    { kind: 'unsigned', how: 'wrong' },
    { kind: 'envelope', under: 'result', resultStatus: 'F', resultCode: 'Aminah 60176668702' },
  ]
  for (const fault of faults) {
    stub.fault({ ...fault, times: 4 })
    await calls.inquireCardDetail({ memberID, cardNo })
    await calls.inquireCardDetail(identity)
    await calls.inquireMemberAssets({ memberID, cardNo })
    await calls.updateCardDetail({ memberID, cardNo }, { FIRST_NAME: 'Aminah' }, new Date())
  }
  const { MEMBERSHIPS_PRIVATE_KEY = '', MEMBERSHIPS_CLIENT_ID = '' } = stub.environment()
  await stub.close()
  // An update needs no more than the status of wrong-types.
  expect(lines).toHaveLength(4 * faults.length - 1)
  const personal = ['Aminah', 'aminah', 'example.com', cardNo, memberID, '6017', 'As the test asked']
  for (const secret of [...personal, MEMBERSHIPS_PRIVATE_KEY.slice(40, 80), MEMBERSHIPS_CLIENT_ID])
    expect(lines.join()).not.toContain(secret)
})

test.each([
  ['Member aminah@example.com exists', 'Member *@* exists'],
  ['mobile 60176668702 in use', 'mobile *** in use'],
  ['two\nlines\u0000', 'two lines '],
  ['x'.repeat(500), 'x'.repeat(120)],
  ['', ''],
])('%j from outside is logged as %j', (text, shown) => {
  expect(masked(text)).toBe(shown)
})
