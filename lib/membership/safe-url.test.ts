import { expect, test } from 'vitest'
import { safeHttpsUrl } from './safe-url'

const long = (length: number) => `https://example.com/${'a'.repeat(length - 20)}`

test.each([
  ['https://example.com/icon.png', 'https://example.com/icon.png'],
  ['HTTPS://Example.com', 'https://example.com/'],
  ['https://example.com/redeem?code=a#now', 'https://example.com/redeem?code=a#now'],
  ['http://localhost:3000/icons/cup.svg', 'http://localhost:3000/icons/cup.svg'],
  ['http://127.0.0.1/a', 'http://127.0.0.1/a'],
  ['http://[::1]:8080/a', 'http://[::1]:8080/a'],
  [long(256), long(256)],
])('%s may be shown', (url, shown) => {
  expect(safeHttpsUrl(url)).toBe(shown)
})

test.each([
  '',
  'http://example.com',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,a',
  'blob:https://example.com/a',
  'file:///etc/passwd',
  '//example.com',
  '/icons/cup.svg',
  'example.com',
  'https:example.com',
  'https:/example.com',
  'https:///example.com',
  'https://',
  'https://user@example.com',
  'https://:secret@example.com',
  'https://example.com\\@evil.example',
  ' https://example.com',
  'https://example.com/a b',
  'https://exam\tple.com',
  'https://example.com/\u0000',
  'https://example.com/\u202Egnp.exe',
  'https://exa mple.com',
  long(257),
])('%j may not', url => {
  expect(safeHttpsUrl(url)).toBeNull()
})
