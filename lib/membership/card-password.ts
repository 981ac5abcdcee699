import { decryptCbc, decryptGcm, GCM_IV_BYTES, GCM_TAG_BYTES } from './aes256'
import { FIELD_VALUE_MAX_LENGTH } from './card-field-rows'
import { done, type Outcome, refused } from './outcome'
import { PASSWORD_PARTS, passwordParts } from './password-rule'
import { hasForbiddenCharacters } from './plain-text'

/**
 * How a PASSWORD travels, always base64. `gcm`: 12 bytes of random IV, ciphertext, 16 bytes of tag. `cbc`: AES-256-CBC
 * with PKCS#7 and an IV of zeros, as the vendor's own SDK encrypts; it shows which passwords are equal and has no tag.
 */
export type CardPasswordScheme = 'gcm' | 'cbc'

const ZERO_IV = Buffer.alloc(16)
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The password in a PASSWORD that arrived: each key of 32 bytes is tried in order, so that keys can be rotated without
 * a prefix. `undecryptable` is the one answer to all that is wrong, no key among it; the rule is the caller's to check.
 * Never throws. Source: CardField PASSWORD, domain 3.7 and 4.3.
 */
export function cardPasswordFrom(
  fieldValue: unknown,
  keys: readonly Buffer[],
  scheme: CardPasswordScheme = 'gcm',
): Outcome<string, 'undecryptable'> {
  const sealed = bytesFrom(fieldValue)
  const decrypt = scheme === 'gcm' ? openGcm : openCbc
  const texts = keys.map(key => sealed && textFrom(decrypt(key, sealed))).filter(text => text !== null)
  // A tag proves the key. Without one, a wrong key leaves valid padding once in 256 times, and short noise may even be
  // UTF-8: the first text that keeps the password rule is the likelier one.
  const text = (scheme === 'cbc' && texts.find(meetsRule)) || texts[0]
  return text === undefined ? refused('undecryptable') : done(text)
}

// Strict: Node skips what is not base64, so only a text that comes out the same again is it.
function bytesFrom(fieldValue: unknown): Buffer | null {
  if (typeof fieldValue !== 'string' || fieldValue.length > FIELD_VALUE_MAX_LENGTH) return null
  const bytes = Buffer.from(fieldValue, 'base64')
  return bytes.toString('base64') === fieldValue ? bytes : null
}

function openGcm(key: Buffer, sealed: Buffer): Buffer | null {
  if (sealed.length < GCM_IV_BYTES + GCM_TAG_BYTES) return null
  const iv = sealed.subarray(0, GCM_IV_BYTES)
  return decryptGcm(key, iv, sealed.subarray(GCM_IV_BYTES, -GCM_TAG_BYTES), sealed.subarray(-GCM_TAG_BYTES))
}

function openCbc(key: Buffer, sealed: Buffer): Buffer | null {
  return decryptCbc(key, ZERO_IV, sealed)
}

function textFrom(bytes: Buffer | null): string | null {
  if (bytes === null) return null
  try {
    return UTF_8.decode(bytes)
  } catch {
    return null
  }
}

function meetsRule(text: string): boolean {
  const parts = passwordParts(text)
  // Noise of sixteen bytes easily has a letter of each kind, but hardly ever no control character.
  return !hasForbiddenCharacters(text) && PASSWORD_PARTS.every(part => parts[part])
}
