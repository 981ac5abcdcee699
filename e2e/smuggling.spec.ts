import { sendRaw } from './support/raw-request'
import { expect, test } from './support/test'

const OWN = 'Host: HOST\r\n'
const END = 'Accept-Language: ar\r\nConnection: close\r\n\r\n'
const post = (headers: string, body = '') => `POST /nowhere HTTP/1.1\r\n${OWN}${headers}${END}${body}`
const get = (headers: string, path = '/nowhere') => `GET ${path} HTTP/1.1\r\n${headers}${END}`
const CHUNKED = 'Transfer-Encoding: chunked\r\n'

/** What each comes to; HOST stands for the portal's own. */
const SHAPES: Record<string, [status: number, bytes: string]> = {
  'a length and chunks': [400, post(`Content-Length: 5\r\n${CHUNKED}`, '0\r\n\r\nGET /x HTTP/1.1\r\n\r\n')],
  'two lengths': [400, post('Content-Length: 5\r\nContent-Length: 6\r\n', 'abcde')],
  'a list of lengths': [400, post('Content-Length: 5, 5\r\n', 'abcde')],
  'a length with a sign': [400, post('Content-Length: +5\r\n', 'abcde')],
  'a folded header': [400, get(`${OWN}X-A: b\r\n c\r\n`)],
  'a bare line feed': [400, get(`X-A: b\n${OWN}`)],
  'a bare carriage return': [400, get(`${OWN}X-A: a\rb\r\n`)],
  'a chunk whose extension breaks the line': [400, post(CHUNKED, '5;a=\nb\r\nabcde\r\n0\r\n\r\n')],
  'a chunk with an endless extension': [400, post(CHUNKED, `5;${'a'.repeat(40_000)}\r\nabcde\r\n0\r\n\r\n`)],
  'a chunk that is no number': [400, post(CHUNKED, '0x5\r\nabcde\r\n0\r\n\r\n')],
  'a chunk larger than numbers go': [400, post(CHUNKED, 'ffffffffffffffffff\r\na')],
  xchunked: [400, post('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n')],
  'gzip, chunked': [400, post('Transfer-Encoding: gzip, chunked\r\n', '0\r\n\r\n')],
  'a header name with a space': [400, get(`${OWN}X A: b\r\n`)],
  'a space before the colon': [400, post('Content-Length : 5\r\n', 'abcde')],
  'a NUL in a header': [400, get(`${OWN}X-A: a\0b\r\n`)],
  'a NUL in the path': [400, get(OWN, '/en\0')],
  'a line break in the path': [400, get(OWN, '/en%0d%0aSet-Cookie:a=b')],
  'no host': [400, get('')],
  'a foreign host': [400, get('Host: evil.test\r\n', '/en/account')],
  'two hosts': [400, get(`${OWN}Host: evil.test\r\n`)],
  'a foreign host in the request line': [400, get(OWN, 'http://evil.test/en')],
  'a tunnel': [405, `CONNECT evil.test:80 HTTP/1.1\r\n${OWN}${END}`],
  TRACE: [405, `TRACE /nowhere HTTP/1.1\r\n${OWN}${END}`],
  'an expectation': [417, post('Expect: 200-ok\r\nContent-Length: 0\r\n')],
  'a packed body': [415, post('Content-Encoding: gzip\r\nContent-Length: 3\r\n', '\x1f\x8b\x08')],
  'cookies piled up': [431, get(`Accept-Language: ar\r\n${OWN}Cookie: a=${'x'.repeat(20_000)}\r\n`)],
  'a foreign origin': [403, post('Origin: https://evil.test\r\nContent-Length: 0\r\n')],
  'two origins': [403, post('Origin: http://HOST\r\nOrigin: https://evil.test\r\nContent-Length: 0\r\n')],
  'a file that is posted to': [405, `POST /brand/mark.svg HTTP/1.1\r\n${OWN}Content-Length: 0\r\n${END}`],
}

for (const [what, [status, bytes]] of Object.entries(SHAPES)) {
  test(`${what} is a ${status} in the reader’s words, once`, async ({ baseURL }) => {
    const answer = await sendRaw(baseURL, host => bytes.replaceAll('HOST', host))
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual([`HTTP/1.1 ${status}`])
    expect(answer).toContain('lang="ar"')
    for (const header of [
      'content-security-policy',
      'x-content-type-options: nosniff',
      'x-frame-options: DENY',
      'referrer-policy: same-origin',
      'cross-origin-opener-policy: same-origin',
      'cache-control: no-store',
    ])
      expect(answer.toLowerCase()).toContain(header.toLowerCase())
  })
}

for (const [path, target] of [
  ['//evil.test/en', '/evil.test/en'],
  ['/\\\\evil.test/', '/evil.test/'],
  ['/en//evil.test', '/en/evil.test'],
  ['/x/..//evil.test/', '/evil.test/'],
  ['/%2f%2fevil.test/', '/%2f%2fevil.test'],
  ['/%5cevil.test/', '/%5cevil.test'],
  ['/@evil.test', '/ar/@evil.test'],
  ['/en/sign-in/', '/en/sign-in'],
] as const) {
  test(`${path} leads nowhere else than on this host`, async ({ baseURL }) => {
    const forged = 'X-Original-URL: //evil.test\r\nForwarded: host=evil.test\r\n'
    const answer = await sendRaw(baseURL, host => get(`Host: ${host}\r\n${forged}`, path))
    expect(/^location: (.*)\r$/im.exec(answer)?.[1]).toBe(target)
  })
}

test('no address that a stranger names is fetched', async ({ request }) => {
  for (const url of ['http://127.0.0.1:22/', '/theme.css', '/brand/mark.svg'])
    expect((await request.get(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`)).status()).toBe(404)
})
