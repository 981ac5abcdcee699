import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { STUB_CREDENTIALS, type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { failureOf, post, requestFailureFrom, retryAfterFrom } from './post'

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

const CREDENTIALS = { ...STUB_CREDENTIALS, authenticationType: 2 }

function ask(timeoutMs = 5_000) {
  return post(`${stub.url}/api/authenticate`, JSON.stringify(CREDENTIALS), timeoutMs)
}

test('JSON goes out and comes back, once', async () => {
  const posted = await ask()
  expect(posted).toMatchObject({
    ok: true,
    answer: { status: 200, retryAfterSeconds: null, body: { sessionId: expect.any(String) } },
  })
  expect(stub.log).toEqual([{ method: 'POST', path: '/api/authenticate', body: CREDENTIALS, status: 200 }])
})

describe('the time limit covers connecting, waiting and reading', () => {
  const slow: Fault[] = [{ kind: 'hang' }, { kind: 'drip', everyMs: 40 }, { kind: 'late', afterMs: 3_000 }]
  test.each(slow)('$kind ends as a time-out', async fault => {
    stub.fault(fault)
    const start = performance.now()
    expect(await ask(300)).toEqual({ ok: false, failure: { kind: 'time-out' } })
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})

describe('a connection that fails', () => {
  test('is not sent where it is refused', async () => {
    const gone = createServer()
    await new Promise<void>(resolve => gone.listen(0, '127.0.0.1', resolve))
    const address = gone.address()
    const port = typeof address === 'object' ? address?.port : null
    await new Promise(resolve => gone.close(resolve))
    const posted = await post(`http://127.0.0.1:${port}/`, '{}', 5_000)
    expect(posted).toMatchObject({ ok: false, failure: { kind: 'network', sent: false } })
  })

  test('is not sent where the host has no address', async () => {
    const posted = await post('http://nowhere.invalid/', '{}', 5_000)
    expect(posted).toMatchObject({ ok: false, failure: { kind: 'network', sent: false } })
  })

  const broken: Fault[] = [
    { kind: 'reset' },
    { kind: 'reset', effect: true },
    { kind: 'cut' },
    { kind: 'gzip-garbage' },
  ]
  test.each(broken)('may have been sent after %j', async fault => {
    stub.fault(fault)
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'network', sent: true } })
    expect(stub.log).toHaveLength(1)
  })
})

describe('what only the kind of error tells', () => {
  const failedWith = (code: string, syscall?: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, syscall }) })
  const both = new AggregateError([
    Object.assign(new Error('v6'), { code: 'ECONNREFUSED', syscall: 'connect' }),
  ])
  const table: [claim: string, error: unknown, sent: boolean][] = [
    ['a refusal', failedWith('ECONNREFUSED', 'connect'), false],
    ['a refusal on every address of the host', new TypeError('fetch failed', { cause: both }), false],
    ['no such host', failedWith('ENOTFOUND', 'getaddrinfo'), false],
    ['no name server', failedWith('EAI_AGAIN', 'getaddrinfo'), false],
    ['no route', failedWith('EHOSTUNREACH', 'connect'), false],
    ['no answer to the connection', failedWith('ETIMEDOUT', 'connect'), false],
    ['no connection in the time of undici', failedWith('UND_ERR_CONNECT_TIMEOUT'), false],
    ['an expired certificate', failedWith('CERT_HAS_EXPIRED'), false],
    ['a certificate for another host', failedWith('ERR_TLS_CERT_ALTNAME_INVALID'), false],
    ['a certificate nobody vouches for', failedWith('DEPTH_ZERO_SELF_SIGNED_CERT'), false],
    ['a reset', failedWith('ECONNRESET', 'read'), true],
    ['no answer to what was written', failedWith('ETIMEDOUT', 'read'), true],
    ['a socket that was closed', failedWith('UND_ERR_SOCKET'), true],
    ['an error without a cause', new TypeError('terminated'), true],
    ['no error at all', 'odd', true],
  ]
  test.each(table)('%s', (_claim, error, sent) => {
    expect(requestFailureFrom(error)).toEqual({ kind: 'network', sent })
  })
})

describe('an answer that came', () => {
  const status = (code: number) => ({ kind: 'status', status: code, retryAfterSeconds: null })
  const table: [fault: Fault, httpStatus: number, failure: object][] = [
    [{ kind: 'html' }, 200, { kind: 'not-json' }],
    [{ kind: 'empty' }, 200, { kind: 'not-json' }],
    [{ kind: 'empty', status: 204 }, 204, { kind: 'not-json' }],
    [{ kind: 'truncated' }, 200, { kind: 'not-json' }],
    [{ kind: 'huge', bytes: 3_000_000 }, 200, { kind: 'not-json' }],
    [{ kind: 'answer', status: 200, text: '{"a":1}}' }, 200, { kind: 'not-json' }],
    [{ kind: 'wrong-types' }, 200, { kind: 'wrong-shape' }],
    [{ kind: 'answer', status: 200, body: null }, 200, { kind: 'wrong-shape' }],
    [{ kind: 'redirect' }, 307, status(307)],
    [{ kind: 'html', status: 500 }, 500, status(500)],
    [{ kind: 'empty', status: 401 }, 401, status(401)],
  ]
  test.each(table)(
    'after %j keeps its status %i; as a failure it is %j',
    async (fault, httpStatus, failure) => {
      stub.fault(fault)
      const posted = await ask()
      if (!posted.ok) throw new Error(posted.failure.kind)
      expect(posted.answer.status).toBe(httpStatus)
      expect(failureOf(posted.answer)).toEqual(failure)
      expect(stub.log).toHaveLength(1)
    },
  )

  test('is given up after a mebibyte, not read to its end', async () => {
    stub.fault({ kind: 'huge', bytes: 200_000_000 })
    const start = performance.now()
    await ask(20_000)
    expect(performance.now() - start).toBeLessThan(1_500)
  })

  test('brings the wait that it states', async () => {
    stub.fault({ kind: 'answer', status: 429, headers: { 'retry-after': '17' } })
    expect(await ask()).toMatchObject({ ok: true, answer: { status: 429, retryAfterSeconds: 17 } })
  })
})

test.each([
  [null, null],
  ['0', 0],
  ['17', 17],
  ['', null],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['Thu, 01 Jan 1970 00:00:30 GMT', 30],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Wed, 31 Dec 1969 23:00:00 GMT', 0],
])('Retry-After %j is %j seconds at the epoch', (header, seconds) => {
  expect(retryAfterFrom(header, 0)).toBe(seconds)
})
