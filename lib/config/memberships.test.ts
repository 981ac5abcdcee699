import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { configFrom } from '@/lib/config'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const short = generateKeyPairSync('rsa', { modulusLength: 1_024 })
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2_048 })

const pemOf = (key: KeyObject) =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString()
const derOf = (key: KeyObject) =>
  key.export({ format: 'der', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString('base64')
const onOneLine = (pem: string) => pem.replaceAll('\n', '\\n')

const REQUIRED = {
  DATABASE_URL: 'postgresql://portal@127.0.0.1:5432/portal',
  PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
}
const MIBO = { MIBO_BASE_URL: 'https://api.example.com', MIBO_API_ID: 'id', MIBO_API_KEY: 'key' }
const MEMBERSHIPS = {
  MEMBERSHIPS_APP_ID: 'app-of-ours',
  MEMBERSHIPS_BASE_URL: 'https://cards.example.com',
  MEMBERSHIPS_CLIENT_ID: 'client-of-ours',
  MEMBERSHIPS_PEER_PUBLIC_KEY: derOf(publicKey),
  MEMBERSHIPS_PRIVATE_KEY: derOf(privateKey),
}
const ALL = { ...REQUIRED, ...MIBO, ...MEMBERSHIPS }

/** The refusal's lines without their indent; none where the environment is taken. */
function faultsOf(env: Record<string, string | undefined>): string[] {
  try {
    configFrom(env)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n  ').slice(1) : ['no error']
  }
}
const namesOf = (faults: string[]) => faults.map(fault => fault.split(':')[0])

test('the whole set is taken, and none of it is asked for where the base address is unset', () => {
  const { MEMBERSHIPS_PRIVATE_KEY, ...taken } = configFrom(ALL)
  expect(MEMBERSHIPS_PRIVATE_KEY?.equals(privateKey)).toBe(true)
  expect(taken.MEMBERSHIPS_PEER_PUBLIC_KEY?.equals(publicKey)).toBe(true)
  expect(taken).toMatchObject({ MEMBERSHIPS_APP_ID: 'app-of-ours', MEMBERSHIPS_CLIENT_ID: 'client-of-ours' })
  expect(faultsOf({ ...REQUIRED, ...MIBO })).toEqual([])
  expect(faultsOf({ ...REQUIRED, ...MEMBERSHIPS, MEMBERSHIPS_BASE_URL: '' })).toEqual([])
})

describe('beside MEMBERSHIPS_BASE_URL', () => {
  const names = [
    'MEMBERSHIPS_APP_ID',
    'MEMBERSHIPS_CLIENT_ID',
    'MEMBERSHIPS_PEER_PUBLIC_KEY',
    'MEMBERSHIPS_PRIVATE_KEY',
    'MIBO_BASE_URL',
  ]
  test.each(names)('%s must be set', name => {
    const missing = [`${name}: must be set where MEMBERSHIPS_BASE_URL is`]
    expect(faultsOf({ ...ALL, [name]: undefined })).toEqual(missing)
    expect(faultsOf({ ...ALL, [name]: '' })).toEqual(missing)
  })

  test('all that are missing are named at once, also where another variable is wrong', () => {
    const { MEMBERSHIPS_BASE_URL } = MEMBERSHIPS
    expect(namesOf(faultsOf({ ...REQUIRED, MEMBERSHIPS_BASE_URL, PORT: 'x' })).toSorted()).toEqual([
      ...names,
      'PORT',
    ])
  })
})

describe('a key is taken', () => {
  const spellings: [claim: string, spell: (key: KeyObject) => string][] = [
    ['as PEM', pemOf],
    ['as PEM whose line breaks are written out', key => onOneLine(pemOf(key))],
    ['as base64 of DER', derOf],
    ['with spaces around it', key => `  ${pemOf(key)}\n\n`],
  ]
  test.each(spellings)('%s', (_claim, spell) => {
    const env = configFrom({
      ...ALL,
      MEMBERSHIPS_PRIVATE_KEY: spell(privateKey),
      MEMBERSHIPS_PEER_PUBLIC_KEY: spell(publicKey),
    })
    expect(env.MEMBERSHIPS_PRIVATE_KEY?.equals(privateKey)).toBe(true)
    expect(env.MEMBERSHIPS_PEER_PUBLIC_KEY?.equals(publicKey)).toBe(true)
  })

  test('as PKCS#1, by the line it begins with', () => {
    const MEMBERSHIPS_PRIVATE_KEY = privateKey.export({ format: 'pem', type: 'pkcs1' }).toString()
    expect(faultsOf({ ...ALL, MEMBERSHIPS_PRIVATE_KEY })).toEqual([])
  })
})

describe('one wrong variable is named in a sentence, never shown', () => {
  const table: [name: string, claim: string, wrong: string][] = [
    ['MEMBERSHIPS_PRIVATE_KEY', 'a public key', pemOf(publicKey)],
    ['MEMBERSHIPS_PRIVATE_KEY', 'a public key in base64', derOf(publicKey)],
    ['MEMBERSHIPS_PRIVATE_KEY', 'too short', pemOf(short.privateKey)],
    ['MEMBERSHIPS_PRIVATE_KEY', 'of another kind', derOf(curve.privateKey)],
    ['MEMBERSHIPS_PRIVATE_KEY', 'for another padding', derOf(pss.privateKey)],
    ['MEMBERSHIPS_PRIVATE_KEY', 'cut', derOf(privateKey).slice(0, 400)],
    ['MEMBERSHIPS_PRIVATE_KEY', 'no key', 'not-a-key-at-all'],
    ['MEMBERSHIPS_PEER_PUBLIC_KEY', 'a private key', pemOf(privateKey)],
    ['MEMBERSHIPS_PEER_PUBLIC_KEY', 'a private key in base64', derOf(privateKey)],
    ['MEMBERSHIPS_PEER_PUBLIC_KEY', 'too short', derOf(short.publicKey)],
    ['MEMBERSHIPS_PEER_PUBLIC_KEY', 'of another kind', pemOf(curve.publicKey)],
    ['MEMBERSHIPS_BASE_URL', 'http', 'http://cards.example.com'],
    ['MEMBERSHIPS_BASE_URL', 'with a query', 'https://cards.example.com/?x=1'],
    ['MEMBERSHIPS_CLIENT_ID', 'too long', 'x'.repeat(65)],
    ['MEMBERSHIPS_CLIENT_ID', 'of two lines', 'one\ntwo'],
    ['MEMBERSHIPS_CLIENT_ID', 'no ASCII', 'clïent'],
    ['MEMBERSHIPS_APP_ID', 'too long', 'x'.repeat(33)],
    ['MEMBERSHIPS_APP_ID', 'with a character that ids never hold', 'app#1'],
    ['MEMBERSHIPS_CUSTOMER_BELONGS_TO', 'unknown', 'ALIPAY_XX'],
  ]
  test.each(table)('%s: %s', (name, _claim, wrong) => {
    const faults = faultsOf({ ...ALL, [name]: wrong })
    expect(namesOf(faults)).toEqual([name])
    expect(faults[0]).toMatch(/: must be .+/)
    expect(faults[0]).not.toContain(wrong)
    expect(faults[0]).not.toContain(wrong.slice(30, 80) || wrong)
  })
})

test('every wallet of the document is taken', () => {
  for (const MEMBERSHIPS_CUSTOMER_BELONGS_TO of ['ALIPAY_CN', 'TNG', 'TRUEMONEY'])
    expect(configFrom({ ...ALL, MEMBERSHIPS_CUSTOMER_BELONGS_TO })).toMatchObject({
      MEMBERSHIPS_CUSTOMER_BELONGS_TO,
    })
})
