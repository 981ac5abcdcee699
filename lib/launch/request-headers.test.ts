import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { cleanRequestHeaders } from './request-headers.mjs'

function cleaned(headers: Record<string, string>, trusted: boolean) {
  const request = {
    headers: { ...headers },
    socket: { remoteAddress: '10.0.0.1' },
  } as unknown as IncomingMessage
  cleanRequestHeaders(request, address => trusted && address === '10.0.0.1')
  return request.headers
}

const forged = {
  'content-security-policy': "script-src 'nonce-a'",
  forwarded: 'for=1.1.1.1',
  'x-forwarded-for': '198.51.100.1',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-middleware-subrequest': 'proxy',
  'x-nonce': 'a',
  'x-portal-url': 'https://evil.example',
  'x-real-ip': '1.1.1.1',
  range: 'bytes=9-',
  'if-match': '"a"',
}
const honest = { accept: '*/*', cookie: 'a=b', 'content-type': 'text/plain', 'x-requested-with': 'fetch' }

test('of a stranger only what browsers send is left, and the true address', () => {
  expect(cleaned({ ...honest, ...forged }, false)).toEqual({
    'x-portal-relayed': '1',
    ...honest,
    'x-forwarded-for': '10.0.0.1',
  })
})

test('a trusted proxy is believed about host, protocol and address, and about nothing internal', () => {
  expect(cleaned({ ...honest, ...forged }, true)).toEqual({
    'x-portal-relayed': '1',
    ...honest,
    'x-forwarded-for': '198.51.100.1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  })
})
