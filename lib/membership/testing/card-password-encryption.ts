import { createCipheriv, randomBytes } from 'node:crypto'
import { GCM_IV_BYTES } from '@/lib/membership/aes256'
import type { CardPasswordScheme } from '@/lib/membership/card-password'

/** AES-256-GCM: ciphertext and tag. The product never encrypts a password; tests and stubs play the platform. */
export function encryptGcm(key: Buffer, iv: Buffer, plain: Buffer): { ciphertext: Buffer; tag: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return { ciphertext, tag: cipher.getAuthTag() }
}

/** AES-256-CBC with PKCS#7 padding. */
export function encryptCbc(key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  return Buffer.concat([cipher.update(plain), cipher.final()])
}

/** A PASSWORD as the platform sends it. */
export function encryptedCardPassword(
  plain: string | Buffer,
  key: Buffer,
  scheme: CardPasswordScheme = 'gcm',
): string {
  if (scheme === 'cbc') return encryptCbc(key, Buffer.alloc(16), Buffer.from(plain)).toString('base64')
  const iv = randomBytes(GCM_IV_BYTES)
  const { ciphertext, tag } = encryptGcm(key, iv, Buffer.from(plain))
  return Buffer.concat([iv, ciphertext, tag]).toString('base64')
}
