import { describe, expect, test } from 'vitest'
import { decryptCbc, decryptGcm } from './aes256'
import { cardPasswordFrom } from './card-password'
import { encryptCbc, encryptGcm } from './testing/card-password-encryption'
import { casesOf, expectAgreement } from './testing/vectors'

type AesCase = {
  alg: 'AES-256-GCM' | 'AES-256-CBC-PKCS7'
  id: number
  key: string
  iv: string
  aad?: string
  msg: string
  ct: string
  tag?: string
  result: 'valid' | 'invalid'
}

const hex = (text = '') => Buffer.from(text, 'hex')
const rows = casesOf<AesCase>('aes256').map(row => ({
  ...row,
  bytes: { key: hex(row.key), iv: hex(row.iv), msg: hex(row.msg), ct: hex(row.ct), tag: hex(row.tag) },
}))
const gcm = rows.filter(({ alg }) => alg === 'AES-256-GCM')
const cbc = rows.filter(({ alg }) => alg === 'AES-256-CBC-PKCS7')

function textOf(bytes: Buffer): string | null {
  return Buffer.from(bytes.toString()).equals(bytes) ? bytes.toString() : null
}

describe('shared vectors of the cipher, where they are at hand', () => {
  test('each is of one of the two ciphers', () => {
    expect(gcm.length + cbc.length).toBe(rows.length)
  })

  test('GCM: valid ones are decrypted and encrypted, all others refused', () => {
    const verdicts = gcm.map(({ id, result, bytes: { key, iv, msg, ct, tag } }) => {
      const plain = decryptGcm(key, iv, ct, tag)
      const sealed = encryptGcm(key, iv, msg)
      const same = plain?.equals(msg) === true && sealed.ciphertext.equals(ct) && sealed.tag.equals(tag)
      return { row: String(id), agrees: result === 'valid' ? same : plain === null }
    })
    // PASSWORD travels without associated data (domain 4 trap 7), which these have: their tag must not fit.
    const withData = gcm.filter(({ aad = '' }) => aad !== '').map(({ id }) => [String(id), 'associated data'])
    expectAgreement(verdicts, Object.fromEntries(withData))
  })

  test('CBC: valid ones are decrypted and encrypted, bad padding refused', () => {
    const verdicts = cbc.map(({ id, result, bytes: { key, iv, msg, ct } }) => {
      const plain = decryptCbc(key, iv, ct)
      const same = plain?.equals(msg) === true && encryptCbc(key, iv, msg).equals(ct)
      return { row: String(id), agrees: result === 'valid' ? same : plain === null }
    })
    expectAgreement(verdicts, {})
  })

  test('as a PASSWORD: the message where it is a text that fits into 256 characters, else undecryptable', () => {
    for (const { id, result, aad = '', bytes } of gcm) {
      const sealed = Buffer.concat([bytes.iv, bytes.ct, bytes.tag]).toString('base64')
      const text = result === 'valid' && aad === '' && sealed.length <= 256 ? textOf(bytes.msg) : null
      const opened = text === null ? { ok: false, problem: 'undecryptable' } : { ok: true, value: text }
      expect(cardPasswordFrom(sealed, [bytes.key]), String(id)).toEqual(opened)
    }
  })

  test('as a PASSWORD by the vendor’s CBC, whose IV is zeros: the first block comes out mixed with the IV', () => {
    for (const { id, result, bytes } of cbc) {
      const mixed = Buffer.from(
        bytes.msg.map((byte, index) => byte ^ (index < 16 ? bytes.iv.readUInt8(index) : 0)),
      )
      const sealed = bytes.ct.toString('base64')
      const oneBlock = bytes.ct.length === 16
      const opened = cardPasswordFrom(sealed, [bytes.key], 'cbc')
      // In a message of less than a block the padding is mixed too, and is no padding any more.
      const text = result === 'valid' && !oneBlock && sealed.length <= 256 ? textOf(mixed) : null
      expect(opened, String(id)).toEqual(
        text === null ? { ok: false, problem: 'undecryptable' } : { ok: true, value: text },
      )
    }
  })
})
