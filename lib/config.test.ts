import { describe, expect, test } from 'vitest'
import { configFrom, hasSecureOrigin, isLoopback, isOwnOrigin } from './config'

const SECRET = Buffer.alloc(32, 7).toString('base64')
const REQUIRED = { DATABASE_URL: 'postgresql://portal@127.0.0.1:5432/portal', PORTAL_SECRET: SECRET }
const MIBO = {
  MIBO_BASE_URL: 'https://api.example.com',
  MIBO_API_ID: 'id-of-ours',
  MIBO_API_KEY: 'key-of-ours',
}

/** Names of the variables that the refusal mentions, or none where the environment is taken. */
function faultsOf(env: Record<string, string | undefined>): string[] {
  try {
    configFrom(env)
    return []
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    return [...text.matchAll(/^ {2}([A-Z_]+):/gm)].map(match => match[1] ?? '')
  }
}

test('a laptop needs nothing but what the launcher makes', () => {
  expect(configFrom(REQUIRED)).toEqual({
    CARD_PASSWORD_SCHEME: 'gcm',
    DATABASE_URL: REQUIRED.DATABASE_URL,
    HOST: '127.0.0.1',
    ICON_HOSTS: [],
    MIBO_AUTHENTICATE_PATH: '/api/authenticate',
    MIBO_CREATE_MEMBER_PATH: '/api/members',
    NODE_ENV: 'development',
    PORT: 3000,
    PORTAL_SAMPLE: '0',
    PORTAL_SECRET: [SECRET],
    PORTAL_URL: [],
    TRUSTED_PROXIES: [],
    UPSTREAM_TIMEOUT_MS: 10_000,
  })
})

describe('one wrong variable is named, and only that', () => {
  const table: [name: string, wrong: string | undefined][] = [
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://127.0.0.1/portal'],
    ['PORTAL_SECRET', undefined],
    ['PORTAL_SECRET', Buffer.alloc(31).toString('base64')],
    ['PORTAL_SECRET', `${SECRET},short`],
    ['PORTAL_SECRET', 'a passphrase that is long enough but is no base64 at all'],
    ['PORTAL_SECRET', ', ,'],
    ['PORT', 'abc'],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '   '],
    ['PORTAL_SAMPLE', 'yes'],
    ['PORTAL_URL', 'http://portal.example.com'],
    ['PORTAL_URL', 'portal.example.com'],
    ['PORTAL_URL', 'https://a.example.com,ftp://b.example.com'],
    ['PORTAL_URL', 'https://someone:secret@portal.example.com'],
    ['MIBO_BASE_URL', 'http://api.example.com'],
    ['MIBO_BASE_URL', 'https://someone:secret@api.example.com'],
    ['MIBO_BASE_URL', 'https://api.example.com/?tenant=1'],
    ['MIBO_BASE_URL', 'https://api.example.com/#here'],
    ['MIBO_BASE_URL', 'http://localhost.example.com'],
    ['MIBO_API_ID', undefined],
    ['MIBO_API_KEY', undefined],
    ['MIBO_AUTHENTICATE_PATH', 'login'],
    ['MIBO_CREATE_MEMBER_PATH', '/members?x=1'],
    ['UPSTREAM_TIMEOUT_MS', '99'],
    ['UPSTREAM_TIMEOUT_MS', '120001'],
    ['UPSTREAM_TIMEOUT_MS', 'soon'],
    ['CARD_PASSWORD_SCHEME', 'ecb'],
    ['PORTAL_URL', 'https://example.com/path'],
    ['HOST', 'http://localhost'],
    ['HOST', '127.0.0.1:3000'],
    ['HOST', 'two words'],
    ['ICON_HOSTS', 'http://x y;script-src *'],
    ['ICON_HOSTS', 'https://icons.example.com'],
    ['ICON_HOSTS', '*.example.com'],
    ['ICON_HOSTS', 'icons.example.com,icons.example.com/path'],
    ['TRUSTED_PROXIES', 'abc'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '192.0.2.0/'],
    ['TRUSTED_PROXIES', '10.0.0.1,10.0.0.0/8/8'],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'xyz'],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', Buffer.alloc(31).toString('base64')],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', Buffer.alloc(32, 250).toString('base64url')],
  ]
  test.each(table)('%s = %j', (name, wrong) => {
    expect(faultsOf({ ...REQUIRED, ...MIBO, [name]: wrong })).toEqual([name])
    if (wrong !== undefined)
      expect(() => configFrom({ ...REQUIRED, ...MIBO, [name]: wrong })).not.toThrow(wrong)
  })
})

test('every wrong or missing variable is named at once', () => {
  const wrong = { MIBO_BASE_URL: MIBO.MIBO_BASE_URL, PORT: 'x', PORTAL_URL: 'http://portal.example.com' }
  const names = ['DATABASE_URL', 'MIBO_API_ID', 'MIBO_API_KEY', 'PORT', 'PORTAL_SECRET', 'PORTAL_URL']
  expect(faultsOf(wrong).toSorted()).toEqual(names)
})

describe('what is taken', () => {
  const table: [name: string, value: string, taken: unknown][] = [
    ['DATABASE_URL', 'postgres://portal@db.example.com/portal', 'postgres://portal@db.example.com/portal'],
    ['PORTAL_SECRET', `${SECRET}, ${SECRET}`, [SECRET, SECRET]],
    [
      'PORTAL_SECRET',
      Buffer.alloc(33, 250).toString('base64url'),
      [Buffer.alloc(33, 250).toString('base64url')],
    ],
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['PORT', '', 3_000],
    [
      'PORTAL_URL',
      'https://a.example.com, http://localhost:3000',
      ['https://a.example.com', 'http://localhost:3000'],
    ],
    ['MIBO_BASE_URL', 'http://127.0.0.1:5871', 'http://127.0.0.1:5871'],
    ['MIBO_BASE_URL', 'http://[::1]:5871/base', 'http://[::1]:5871/base'],
    ['ICON_HOSTS', 'a.example.com,b.example.com', ['a.example.com', 'b.example.com']],
    ['ICON_HOSTS', 'localhost:8080', ['localhost:8080']],
    ['HOST', '::1', '::1'],
    ['HOST', 'portal.example.com', 'portal.example.com'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, 192.0.2.7, ::1/128', ['10.0.0.0/8', '192.0.2.7', '::1/128']],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', SECRET, SECRET],
    ['UPSTREAM_TIMEOUT_MS', '100', 100],
    ['UPSTREAM_TIMEOUT_MS', '120000', 120_000],
  ]
  test.each(table)('%s = %j is %j', (name, value, taken) => {
    expect(configFrom({ ...REQUIRED, ...MIBO, [name]: value })).toHaveProperty(name, taken)
  })
})

test('an empty variable counts as unset', () => {
  expect(configFrom({ ...REQUIRED, MIBO_BASE_URL: '' }).MIBO_BASE_URL).toBeUndefined()
  expect(faultsOf({ ...REQUIRED, DATABASE_URL: '' })).toEqual(['DATABASE_URL'])
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['portal.localhost', true],
  ['localhost.example.com', false],
  ['0.0.0.0', false],
  ['evillocalhost', false],
  ['', false],
])('%j is this machine alone: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected)
})

describe('an origin is our own', () => {
  const table: [origin: string, urls: string[], expected: boolean][] = [
    ['http://localhost:3000', [], true],
    ['http://127.0.0.1:3000', [], true],
    ['http://[::1]:3000', [], true],
    ['http://localhost:3001', [], false],
    ['http://localhost', [], false],
    ['https://localhost:3000', [], false],
    ['http://example.com:3000', [], false],
    ['null', [], false],
    ['', [], false],
    ['https://a.example.com', ['https://a.example.com'], true],
    ['https://b.example.com', ['https://a.example.com', 'https://b.example.com/'], true],
    ['http://a.example.com', ['https://a.example.com'], false],
    ['https://a.example.com:8443', ['https://a.example.com'], false],
    ['https://a.example.com.evil.example', ['https://a.example.com'], false],
    ['http://localhost:3000', ['https://a.example.com'], false],
    ['null', ['https://a.example.com'], false],
  ]
  test.each(table)('%j with PORTAL_URL %j: %s', (origin, PORTAL_URL, expected) => {
    expect(isOwnOrigin(origin, { ...configFrom(REQUIRED), PORTAL_URL })).toBe(expected)
  })
})

test.each([
  [[], false],
  [['http://localhost:3000'], false],
  [['https://a.example.com'], true],
  [['http://localhost:3000', 'https://a.example.com'], true],
])('cookies are Secure with PORTAL_URL %j: %s', (PORTAL_URL, expected) => {
  expect(hasSecureOrigin({ ...configFrom(REQUIRED), PORTAL_URL })).toBe(expected)
})
