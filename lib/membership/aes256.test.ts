import { expect, test } from 'vitest'
import { decryptGcm, GCM_IV_BYTES, GCM_TAG_BYTES } from './aes256'
import { encryptGcm } from './testing/card-password-encryption'

const key = Buffer.alloc(32, 'key')
const iv = Buffer.alloc(GCM_IV_BYTES, 'iv')

test.each([4, 8, 12, 13, 14, 15, 16, 17])('of a GCM tag of %i bytes only the whole one is taken', length => {
  const { ciphertext, tag } = encryptGcm(key, iv, Buffer.from('Abcdef1!'))
  const given = Buffer.concat([tag, tag]).subarray(0, length)
  const opened = decryptGcm(key, iv, ciphertext, given)?.toString() ?? null
  expect(opened).toBe(length === GCM_TAG_BYTES ? 'Abcdef1!' : null)
})
