import { createDecipheriv } from 'node:crypto'

/** NIST SP 800-38D: 96 bits is the IV for which GCM is defined without hashing, 128 bits the whole tag. */
export const GCM_IV_BYTES = 12
export const GCM_TAG_BYTES = 16

/** AES-256-GCM without associated data; null where key, IV or tag are not those of the ciphertext. Never throws. */
export function decryptGcm(key: Buffer, iv: Buffer, ciphertext: Buffer, tag: Buffer): Buffer | null {
  return attempt(() => {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: GCM_TAG_BYTES })
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(ciphertext), decipher.final()])
  })
}

/** AES-256-CBC with PKCS#7 padding; null where the padding is wrong or there is no whole block. Never throws. */
export function decryptCbc(key: Buffer, iv: Buffer, ciphertext: Buffer): Buffer | null {
  return attempt(() => {
    const decipher = createDecipheriv('aes-256-cbc', key, iv)
    return Buffer.concat([decipher.update(ciphertext), decipher.final()])
  })
}

// node:crypto throws for a key of another size, a bad tag and bad padding alike: one answer, so that none is an oracle.
function attempt(decrypt: () => Buffer): Buffer | null {
  try {
    return decrypt()
  } catch {
    return null
  }
}
