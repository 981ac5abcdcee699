import { expect, test } from 'vitest'
import { safeNext } from './requested'

test.each([
  ['/en/account', '/en/account'],
  ['/zh-CN/benefits/a%20b?tab=used', '/zh-CN/benefits/a%20b?tab=used'],
  ['/en/benefits/KK%2F2026%2F0001%20kopi', '/en/benefits/KK%2F2026%2F0001%20kopi'],
  ['/en/account?next=https://evil.example', '/en/account?next=https://evil.example'],
  ['/en/../ar/account', '/ar/account'],
  ['/en/account#top', '/en/account'],
  ['/ms', '/ms'],
])('%j leads back to %j', (next, path) => {
  expect(safeNext(next)).toBe(path)
})

test.each([
  null,
  '',
  '/',
  'en/account',
  'https://evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/en/\\evil.example',
  '/en//evil.example',
  '/\tevil.example',
  '/\n/evil.example',
  '/en\r\nset-cookie: a=b',
  '/%2f%2fevil.example',
  '/en/%2F/evil.example',
  '/en/%2f%2Fevil.example',
  '/en%2F/evil.example',
  '/en/%5Cevil.example',
  '/en/%00',
  '/en/%0d%0a',
  '/theme',
  '/en/../theme',
  '/api/openapi.json',
  '/EN/account',
  '/english/account',
  '/.evil.example',
  '/@evil.example',
  `/en/${'x'.repeat(800)}`,
])('%j leads nowhere', next => {
  expect(safeNext(next)).toBeNull()
})
