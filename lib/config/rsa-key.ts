import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** What the signature of the Memberships API asks for (domain 3.3). */
const MIN_BITS = 2_048

/**
 * An RSA key from a variable: PEM, with true line breaks or with `\n` written out, or base64 of DER (PKCS#8 for a private
 * key, SPKI for a public one). Null where it is none of these, another kind of key, or shorter than 2048 bits.
 */
export function rsaKeyFrom(kind: 'private' | 'public', text: string): KeyObject | null {
  const pem = text.replaceAll('\\n', '\n').trim()
  // Node would make a public key of a private one; whoever pasted that has mixed the two up.
  if (kind === 'public' && pem.includes('PRIVATE KEY')) return null
  try {
    const key = pem.startsWith('-----BEGIN ') ? keyFromPem(kind, pem) : keyFromDer(kind, pem)
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    return key.asymmetricKeyType === 'rsa' && bits >= MIN_BITS ? key : null
  } catch {
    return null
  }
}

function keyFromPem(kind: 'private' | 'public', pem: string): KeyObject {
  return kind === 'private' ? createPrivateKey(pem) : createPublicKey(pem)
}

function keyFromDer(kind: 'private' | 'public', base64: string): KeyObject {
  const key = Buffer.from(base64, 'base64')
  return kind === 'private'
    ? createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    : createPublicKey({ key, format: 'der', type: 'spki' })
}
