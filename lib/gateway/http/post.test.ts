import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { STUB_CREDENTIALS, type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { failureOf, post } from './post'

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
    expect(performance.now() - start).toBeLessThan(2_800)
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

  const broken: Fault[] = [{ kind: 'reset' }, { kind: 'reset', effect: true }, { kind: 'cut' }]
  test.each(broken)('may have been sent after %j', async fault => {
    stub.fault(fault)
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'network', sent: true } })
    expect(stub.log).toHaveLength(1)
  })
})

describe('an answer that came', () => {
  const status = (code: number) => ({ kind: 'status', status: code, retryAfterSeconds: null })
  const table: [fault: Fault, httpStatus: number, failure: object][] = [
    [{ kind: 'html' }, 200, { kind: 'not-json' }],
    [{ kind: 'empty' }, 200, { kind: 'not-json' }],
    [{ kind: 'empty', status: 204 }, 204, { kind: 'not-json' }],
    [{ kind: 'truncated' }, 200, { kind: 'not-json' }],
    [{ kind: 'gzip-garbage' }, 200, { kind: 'not-json' }],
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
    expect(performance.now() - start).toBeLessThan(2_800)
  })

  test('brings the wait that it states', async () => {
    stub.fault({ kind: 'answer', status: 429, headers: { 'retry-after': '17' } })
    expect(await ask()).toMatchObject({ ok: true, answer: { status: 429, retryAfterSeconds: 17 } })
  })
})
