import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { config } from '@/lib/config'

const IV_BYTES = 12
const TAG_BYTES = 16

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', 'portal sealed column', 32))
}

/** Encrypts a secret for the store: AES-256-GCM under a key derived from the newest PORTAL_SECRET; IV, tag, ciphertext. */
export function seal(plain: string, [secret = ''] = config().PORTAL_SECRET): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Opens what `seal` closed under any PORTAL_SECRET still listed; null where none fits or it was altered. */
export function unseal(sealed: Buffer, secrets = config().PORTAL_SECRET): string | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null
  const iv = sealed.subarray(0, IV_BYTES)
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  for (const secret of secrets) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), iv, { authTagLength: TAG_BYTES })
      decipher.setAuthTag(tag)
      const body = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES))
      return Buffer.concat([body, decipher.final()]).toString('utf8')
    } catch {
      // Sealed under another key of the list, or altered: the next key decides.
    }
  }
  return null
}
