import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  BODY_LIMIT_BYTES,
  bodyLimit,
  IMPORT_BODY_LIMIT_BYTES,
  LimitedRequest,
  STAFF_BODY_LIMIT_BYTES,
} from './body-limit.mjs'
import { portalResponse } from './portal-response.mjs'
import { limitBody, refusalOf } from './request-entry.mjs'

const PAGE = { html: Buffer.from('<h1>words</h1>'), csp: "default-src 'none'" }
const PortalResponse = portalResponse(() => PAGE)
let server: Server
let bodiesRead: number[] = []

/** Stands for Next: reads the whole body, then answers with what the path asks for. */
async function next(incoming: LimitedRequest, response: InstanceType<typeof PortalResponse>) {
  response.asked = incoming.url ?? '/'
  if (limitBody(incoming, response)) return
  const chunks: Buffer[] = []
  try {
    for await (const chunk of incoming) chunks.push(chunk)
  } catch {
    return response.end('cut short')
  }
  bodiesRead.push(Buffer.concat(chunks).length)
  response.statusCode = Number(/\d+/.exec(incoming.url ?? '')?.[0] ?? 200)
  const type = { json: 'application/json', text: 'text/plain' }[incoming.url?.split('/')[1] ?? '']
  response.setHeader('content-type', type ?? 'text/html')
  response.setHeader('cache-control', 's-maxage=31536000')
  response.setHeader('retry-after', '60')
  response.write('of ')
  response.end('next')
}

beforeAll(async () => {
  server = createServer(
    { IncomingMessage: LimitedRequest, ServerResponse: PortalResponse as never },
    next as never,
  )
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

function send(path: string, bytes = 0, isChunked = false, headers = {}, method = 'POST') {
  bodiesRead = []
  const { port } = server.address() as AddressInfo
  const length = isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': bytes }
  return new Promise<{ status?: number; text: string; headers: Record<string, unknown> }>((done, fail) => {
    const asking = request({ port, path, method, headers: { ...length, ...headers } }, async response => {
      let text = ''
      for await (const chunk of response) text += chunk
      done({ status: response.statusCode, text, headers: response.headers })
    })
    asking.once('error', fail)
    asking.end(Buffer.alloc(bytes, 'a'))
  })
}

describe.each([
  ['declared', false],
  ['chunked', true],
])('a %s body', (_kind, isChunked) => {
  test.each([
    ['/en/sign-up', 0],
    ['/en/sign-up', BODY_LIMIT_BYTES],
    ['/en/staff/preview', STAFF_BODY_LIMIT_BYTES],
    ['/en/staff/benefits/import', IMPORT_BODY_LIMIT_BYTES],
  ])('on %s of %i bytes is read', async (path, bytes) => {
    expect(await send(path, bytes, isChunked)).toMatchObject({ status: 200, text: 'of next' })
    expect(bodiesRead).toEqual([bytes])
  })

  test.each([
    ['/en/sign-up', BODY_LIMIT_BYTES + 1],
    ['/en/sign-up', 20 * 1024 * 1024],
    ['/en/staff/preview', STAFF_BODY_LIMIT_BYTES + 1],
    ['/en/staff/benefits/import', IMPORT_BODY_LIMIT_BYTES + 1],
  ])('on %s of %i bytes is refused with the page, and never read in part', async (path, bytes) => {
    const answer = await send(path, bytes, isChunked)
    expect(answer).toMatchObject({ status: 413, text: '<h1>words</h1>', headers: { connection: 'close' } })
    expect(bodiesRead).toEqual([])
  })
})

test('the staff’s limit is for staff paths only', () => {
  expect(bodyLimit('/en/staff/preview')).toBe(STAFF_BODY_LIMIT_BYTES)
  for (const path of ['/en/sign-up', '/en?next=/staff/', '/staff/x', '/en/staffed'])
    expect(bodyLimit(path)).toBe(BODY_LIMIT_BYTES)
})

test('the import’s limit is for its own path only', () => {
  for (const path of ['/en/staff/benefits/import', '/zh-CN/staff/benefits/import?x=1'])
    expect(bodyLimit(path)).toBe(IMPORT_BODY_LIMIT_BYTES)
  const others = ['/en/staff/benefits/important', '/en/staff/benefits', '/en/staff/benefits/import/x']
  for (const path of others) expect(bodyLimit(path)).toBe(STAFF_BODY_LIMIT_BYTES)
  for (const path of ['/staff/benefits/import', '/en/sign-up?/staff/benefits/import'])
    expect(bodyLimit(path)).toBe(BODY_LIMIT_BYTES)
})

describe('answers', () => {
  test('an html error becomes the page, with the status and what it tells machines', async () => {
    const { status, text, headers } = await send('/en/429')
    expect({ status, text }).toEqual({ status: 429, text: '<h1>words</h1>' })
    expect(headers).toMatchObject({
      'retry-after': '60',
      'cache-control': 'no-store',
      'content-length': '14',
      'content-security-policy': PAGE.csp,
    })
  })
  test('an error of another type, or for a script, stays as it is', async () => {
    expect((await send('/json/404')).text).toBe('of next')
    expect((await send('/text/404', 0, false, { rsc: '1' })).text).toBe('of next')
  })
  test('Next’s own html error becomes the page wherever it was asked for, and by whom', async () => {
    for (const path of ['/api/404', '/_next/data/x/404'])
      expect((await send(path)).text).toBe('<h1>words</h1>')
    expect((await send('/en/404', 0, false, { 'next-action': 'garbage' })).text).toBe('<h1>words</h1>')
  })
  test('a page is kept by the browser only, and an answer to a form by nobody', async () => {
    const page = await send('/en/200', 0, false, {}, 'GET')
    expect(page.headers['cache-control']).toBe('private, no-cache')
    expect((await send('/en/200')).headers['cache-control']).toBe('no-store')
  })
})

describe('refusalOf', () => {
  const from = (url: string, host = 'ours', more = {}, request = {}) =>
    refusalOf(
      {
        url,
        headers: { host, ...more },
        rawHeaders: [],
        httpVersion: '1.1',
        socket: { remoteAddress: '10.0.0.1' },
        ...request,
      } as never,
      name => name === 'ours',
      () => true,
    )
  test.each(['/', '/en?x=%FF', '/en/%C3%A4', '/zh-CN/benefits/a%2Fb'])('%s may pass', url => {
    expect(from(url)).toBeUndefined()
  })
  test.each(['/%E0%A4%A', '/%', '/a%00b', '/a%0d%0ab', 'http://ours/en', '*', ''])('%s may not', url => {
    expect(from(url)).toBe(400)
  })
  test.each([
    ['TRACE', '/en', 405],
    ['TRACE', '/api/members', 405],
    ['PUT', '/en', 405],
    ['DELETE', '/en', 405],
    ['OPTIONS', '/en', 405],
    ['HEAD', '/en', undefined],
    ['POST', '/en', undefined],
    ['PUT', '/api/members', undefined],
    ['POST', '/brand/mark.svg', 405],
    ['POST', '/theme.css?x', 405],
    ['POST', '/theme', undefined],
    ['HEAD', '/_next/static/x.js', undefined],
  ])('%s %s: %s', (method, url, status) => {
    expect(from(url, 'ours', {}, { method })).toBe(status)
  })
  test.each<[what: string, status: number | undefined, headers: object, request?: object]>([
    ['two hosts', 400, {}, { rawHeaders: ['Host', 'ours', 'host', 'evil.example'] }],
    ['one host', undefined, {}, { rawHeaders: ['Host', 'ours', 'x-host', 'host'] }],
    ['a chunked body', undefined, { 'transfer-encoding': 'Chunked' }],
    ['a body chunked and something else', 400, { 'transfer-encoding': 'gzip, chunked' }],
    ['a chunked body in HTTP/1.0', 400, { 'transfer-encoding': 'chunked' }, { httpVersion: '1.0' }],
    ['a packed body', 415, { 'content-encoding': 'gzip' }],
    ['a body that is as it is', undefined, { 'content-encoding': 'identity' }],
  ])('%s: %s', (_what, status, headers, request = {}) => {
    expect(from('/en', 'ours', headers, request)).toBe(status)
  })
  test('a foreign host may ask for health only', () => {
    expect(from('/en', 'evil.example')).toBe(400)
    expect(from('/api/health/live', '10.2.3.4:3000')).toBeUndefined()
  })
  test('behind a trusted proxy the host is the one it was asked for', () => {
    expect(from('/en', '10.0.0.9', { 'x-forwarded-host': 'ours' })).toBeUndefined()
    expect(from('/en', 'ours', { 'x-forwarded-host': 'evil.example' })).toBe(400)
  })
})
