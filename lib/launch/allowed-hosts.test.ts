import { describe, expect, test } from 'vitest'
import { allowedHostsFrom, isLoopback } from './allowed-hosts.mjs'

describe('without PORTAL_URL', () => {
  const isAllowed = allowedHostsFrom(undefined, 3000)
  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])('%s is ours', host => {
    expect(isAllowed(host)).toBe(true)
  })
  test.each([
    'localhost',
    'localhost:3001',
    'evil.example:3000',
    'localhost.evil.example:3000',
    '',
    undefined,
  ])('%s is not', host => {
    expect(isAllowed(host)).toBe(false)
  })
})

describe('with PORTAL_URL', () => {
  const isAllowed = allowedHostsFrom('https://club.example, https://www.club.example:8443', 3000)
  test.each(['club.example', 'www.club.example:8443', 'Club.Example'])('%s is ours', host => {
    expect(isAllowed(host)).toBe(true)
  })
  test.each(['localhost:3000', 'club.example:3000', 'www.club.example'])('%s is not', host => {
    expect(isAllowed(host)).toBe(false)
  })
})

test.each([
  ['localhost', true],
  ['127.8.8.8', true],
  ['[::1]', true],
  ['::1', true],
  ['128.0.0.1', false],
  ['localhost.example', false],
  ['127.evil.example', false],
])('isLoopback(%s) is %s', (name, expected) => {
  expect(isLoopback(name)).toBe(expected)
})
