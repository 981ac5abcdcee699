import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { personWith } from '@/lib/gateway/contract'
import { miboAt } from './testing/mibo-at'

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

/** What goes wrong over HTTP, and what the port says of it; `made` is how many members the upstream has afterwards. */
const FAULTS: [fault: Fault, outcome: string, made: 0 | 1][] = [
  [{ kind: 'envelope', resultStatus: 'S', effect: true }, 'S', 1],
  [{ kind: 'envelope', resultStatus: 'S', under: 'result', effect: true }, 'S', 1],
  [{ kind: 'envelope', resultStatus: 'F' }, 'F', 0],
  [{ kind: 'envelope', resultStatus: 'U' }, 'U', 0],
  [{ kind: 'envelope', resultStatus: 'U', effect: true }, 'U', 1],
  [{ kind: 'envelope', resultStatus: 'A', effect: true }, 'A', 1],
  [{ kind: 'envelope', resultStatus: null, effect: true }, 'U', 1],
  [{ kind: 'envelope', resultStatus: 'X' }, 'U', 0],
  [{ kind: 'envelope', resultStatus: 'F', resultCode: 'MEMBER_EXISTS' }, 'known', 0],
  [{ kind: 'empty', status: 400 }, 'F', 0],
  [{ kind: 'empty', status: 403 }, 'F', 0],
  [{ kind: 'empty', status: 404 }, 'F', 0],
  [{ kind: 'empty', status: 409 }, 'known', 0],
  [{ kind: 'empty', status: 422 }, 'F', 0],
  [{ kind: 'empty', status: 429 }, 'not-sent', 0],
  [{ kind: 'html', status: 500, effect: true }, 'U', 1],
  [{ kind: 'html', status: 503 }, 'U', 0],
  [{ kind: 'html', effect: true }, 'U', 1],
  [{ kind: 'empty', effect: true }, 'U', 1],
  [{ kind: 'truncated', effect: true }, 'U', 1],
  [{ kind: 'cut', effect: true }, 'U', 1],
  [{ kind: 'wrong-types', effect: true }, 'U', 1],
  [{ kind: 'drip', everyMs: 20, effect: true }, 'U', 1],
  [{ kind: 'hang' }, 'U', 0],
  [{ kind: 'hang', effect: true }, 'U', 1],
  [{ kind: 'huge', bytes: 3_000_000, effect: true }, 'U', 1],
  [{ kind: 'gzip-garbage', effect: true }, 'U', 1],
  [{ kind: 'redirect' }, 'U', 0],
  [{ kind: 'redirect', location: '/api/members' }, 'U', 0],
  [{ kind: 'reset' }, 'U', 0],
  [{ kind: 'reset', effect: true }, 'U', 1],
  [{ kind: 'late', afterMs: 100 }, 'S', 1],
]

test.each(FAULTS)('Create Member with %j is %s, asked once, %i made', async (fault, outcome, made) => {
  stub.fault({ ...fault, call: 'createMember' })
  const answer = await miboAt(stub.url, { timeoutMs: 1_000 }).createMember('unused', personWith())
  expect(answer.outcome).toBe(outcome)
  expect(stub.log.map(({ path }) => path)).toEqual(['/api/authenticate', '/api/members'])
  expect(stub.members).toHaveLength(made)
})

test('an upstream that refuses the connection leaves the call not sent', async () => {
  const gone = await startStubUpstream()
  const gateway = miboAt(gone.url)
  await gateway.createMember('unused', personWith())
  await gone.close()
  const failure = { kind: 'network', sent: false }
  const answer = await gateway.createMember('unused', personWith())
  expect(answer).toEqual({ outcome: 'not-sent', retryAfterSeconds: null, failure })
})
