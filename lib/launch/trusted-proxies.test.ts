import { describe, expect, test } from 'vitest'
import { clientAddress, trustedProxiesFrom } from './trusted-proxies.mjs'

const isTrusted = trustedProxiesFrom('10.0.0.0/8, 192.0.2.7, 2001:db8::/32')

describe('clientAddress', () => {
  test.each([
    ['no header', '203.0.113.5', undefined, '203.0.113.5'],
    ['a header from an untrusted peer proves nothing', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['one trusted proxy', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    [
      'what the client wrote itself, on the left, is ignored',
      '10.1.2.3',
      '1.1.1.1, 198.51.100.1',
      '198.51.100.1',
    ],
    ['a chain of trusted proxies', '10.1.2.3', '198.51.100.1, 192.0.2.7, 10.9.9.9', '198.51.100.1'],
    ['all of them trusted: the leftmost', '10.1.2.3', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['rubbish ends the search', '10.1.2.3', '198.51.100.1, unknown', '10.1.2.3'],
    ['an empty header', '10.1.2.3', '', '10.1.2.3'],
    ['IPv4 in IPv6 spelling', '::ffff:10.1.2.3', '::ffff:198.51.100.1', '198.51.100.1'],
    ['IPv6', '2001:db8::1', '2001:db9::1', '2001:db9::1'],
  ])('%s', (_title, peer, forwardedFor, client) => {
    expect(clientAddress(peer, forwardedFor, isTrusted)).toBe(client)
  })
})

describe('trustedProxiesFrom', () => {
  test('nobody is trusted where nothing is set', () => {
    expect(trustedProxiesFrom(undefined)('127.0.0.1')).toBe(false)
    expect(trustedProxiesFrom(' , ')('127.0.0.1')).toBe(false)
  })
  test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0'])('refuses %s', entry => {
    expect(() => trustedProxiesFrom(entry)).toThrow()
  })
})
