import { createVerify, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  isSignedBy,
  isTimely,
  type SignedMessage,
  signatureFrom,
  signatureHeader,
  wireTime,
} from './signature'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 })

const MESSAGE: SignedMessage = {
  method: 'POST',
  path: '/api/open/v2/pds/memberships/inquireCardDetail',
  clientId: 'CLIENT',
  time: '2019-06-12T14:07:05+08:00',
  body: '{"cardNo":"王小明 \u{1F3B4}"}',
}
const HEADER = signatureHeader(MESSAGE, privateKey)
const VALUE = HEADER.replace(/^.*signature=/, '')
const BASE64 = decodeURIComponent(VALUE)

test('the string to sign is the document’s, signed with SHA256withRSA, base64, URL-encoded', () => {
  expect(HEADER).toMatch(/^algorithm=RSA256, keyVersion=1, signature=[\w%]+$/)
  const signed = `POST ${MESSAGE.path}\nCLIENT.2019-06-12T14:07:05+08:00.${MESSAGE.body}`
  const verified = createVerify('RSA-SHA256').update(signed, 'utf8').verify(publicKey, BASE64, 'base64')
  expect(verified).toBe(true)
})

test('what was signed verifies, as text and as the bytes it came in', () => {
  expect(isSignedBy(MESSAGE, HEADER, publicKey)).toBe(true)
  expect(isSignedBy({ ...MESSAGE, body: Buffer.from(String(MESSAGE.body)) }, HEADER, publicKey)).toBe(true)
})

test('bytes that are no text are signed as they are', () => {
  const raw = { ...MESSAGE, body: Uint8Array.of(0xff, 0xfe, 0x00) }
  const header = signatureHeader(raw, privateKey)
  expect(isSignedBy(raw, header, publicKey)).toBe(true)
  expect(isSignedBy({ ...raw, body: Buffer.from(raw.body).toString('utf8') }, header, publicKey)).toBe(false)
})

describe('a message that was changed on its way is refused', () => {
  const changes: [claim: string, change: Partial<SignedMessage>][] = [
    ['the body', { body: '{"cardNo":"another"}' }],
    ['a space in the body', { body: `${MESSAGE.body} ` }],
    ['the time', { time: '2019-06-12T14:07:06+08:00' }],
    ['the spelling of the time', { time: '2019-06-12T06:07:05Z' }],
    ['the client', { clientId: 'ANOTHER' }],
    ['the path', { path: '/api/open/v2/pds/memberships/updateCardDetail' }],
    ['the query', { path: `${MESSAGE.path}?x=1` }],
    ['the method', { method: 'GET' }],
  ]
  test.each(changes)('%s', (_claim, change) => {
    expect(isSignedBy({ ...MESSAGE, ...change }, HEADER, publicKey)).toBe(false)
  })

  test('or signed by somebody else', () => {
    expect(isSignedBy(MESSAGE, signatureHeader(MESSAGE, stranger.privateKey), publicKey)).toBe(false)
  })
})

describe('the header may be spelled in other ways', () => {
  test.each([
    ['another order', `signature=${VALUE},keyVersion=1,algorithm=RSA256`],
    ['no spaces', `algorithm=RSA256,keyVersion=1,signature=${VALUE}`],
    ['more spaces', `  algorithm = RSA256 ,\tkeyVersion= 1,  signature =${VALUE} `],
    ['another key version', `algorithm=RSA256, keyVersion=2, signature=${VALUE}`],
    ['base64 as it is', `algorithm=RSA256, keyVersion=1, signature=${BASE64}`],
    [
      'small hexadecimal digits',
      `algorithm=RSA256, keyVersion=1, signature=${VALUE.replace(/%../g, code => code.toLowerCase())}`,
    ],
  ])('%s', (_claim, header) => {
    expect(isSignedBy(MESSAGE, header, publicKey)).toBe(true)
  })
})

describe('a header that says anything else is no signature', () => {
  test.each([
    ['none', null],
    ['empty', ''],
    ['another algorithm', `algorithm=ECC224, keyVersion=1, signature=${VALUE}`],
    ['no algorithm', `keyVersion=1, signature=${VALUE}`],
    ['no key version', `algorithm=RSA256, signature=${VALUE}`],
    ['a key version that is no number', `algorithm=RSA256, keyVersion=one, signature=${VALUE}`],
    ['no signature', 'algorithm=RSA256, keyVersion=1'],
    ['an empty signature', 'algorithm=RSA256, keyVersion=1, signature='],
    ['two signatures', `algorithm=RSA256, keyVersion=1, signature=${VALUE}, signature=${VALUE}`],
    ['an unknown part', `algorithm=RSA256, keyVersion=1, signature=${VALUE}, also=this`],
    ['a comma at its end', `algorithm=RSA256, keyVersion=1, signature=${VALUE},`],
    ['a broken escape', `algorithm=RSA256, keyVersion=1, signature=${VALUE}%zz`],
    ['no base64', `algorithm=RSA256, keyVersion=1, signature=${VALUE}*`],
    ['only the signature', VALUE],
  ])('%s', (_claim, header) => {
    expect(signatureFrom(header)).toBeNull()
    expect(isSignedBy(MESSAGE, header, publicKey)).toBe(false)
  })

  test('nor is one of the wrong length', () => {
    const cut = `algorithm=RSA256, keyVersion=1, signature=${encodeURIComponent(BASE64.slice(0, 40))}`
    expect(isSignedBy(MESSAGE, cut, publicKey)).toBe(false)
  })
})

describe('the time of a message', () => {
  const NOW = Date.UTC(2026, 0, 5, 12)
  test.each([
    ['2026-01-05T12:00:00+00:00', true],
    ['2026-01-05T20:00:00.1234567+08:00', true],
    ['2026-01-05T11:55:00Z', true],
    ['2026-01-05T12:05:00Z', true],
    ['2026-01-05T11:54:59Z', false],
    ['2026-01-05T12:05:01Z', false],
    ['2026-01-05T12:00:00', false],
    ['1767614400000', false],
    ['soon', false],
    ['', false],
    [null, false],
  ])('%j is timely: %s', (time, timely) => {
    expect(isTimely(time, NOW)).toBe(timely)
  })

  test('is written in whole seconds with an offset', () => {
    expect(wireTime(new Date(NOW + 999))).toBe('2026-01-05T12:00:00+00:00')
    expect(isTimely(wireTime(new Date()))).toBe(true)
  })
})
