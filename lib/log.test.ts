import { symbols } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { STUB_CREDENTIALS, startStubUpstream } from '@/e2e/support/stub-upstream'
import { personWith } from '@/lib/gateway/contract'
import { membershipsAt } from '@/lib/gateway/memberships/testing/memberships-at'
import { miboAt } from '@/lib/gateway/mibo/testing/mibo-at'
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

  test('in what the Mibo gateway says of any fault', async () => {
    const stub = await startStubUpstream()
    const gateway = miboAt(stub.url, { timeoutMs: 300 })
    for (const kind of ['html', 'wrong-types', 'cut', 'hang', 'reset', 'redirect', 'truncated'] as const) {
      stub.fault({ kind, call: 'authenticate' })
      await gateway.createMember('unused', personWith())
      stub.fault({ kind, call: 'createMember' })
      await gateway.createMember('unused', personWith({ FIRST_NAME: 'Aminah' }))
    }
    const sent = JSON.stringify(stub.log)
    await stub.close()
    const sessionIds = [...sent.matchAll(/"sessionId":"([^"]+)"/g)].map(match => match[1] ?? '')
    expect(sessionIds.length).toBeGreaterThan(0)
    expect(lines.length).toBeGreaterThanOrEqual(8)
    for (const secret of [
      STUB_CREDENTIALS.apiKey,
      STUB_CREDENTIALS.apiId,
      ...sessionIds,
      'Aminah',
      '@example.com',
      '6017',
    ]) {
      expect(lines.join()).not.toContain(secret)
    }
  })
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
