import { type KeyObject, sign, verify } from 'node:crypto'
import { instantFrom } from '@/lib/membership/instant'

/**
 * What a signature covers: the method, the path with its query as it travels, the client's id, the Request-Time or
 * Response-Time as it stands in its header, and the raw bytes of the body.
 */
export type SignedMessage = {
  method: string
  path: string
  clientId: string
  time: string
  body: string | Uint8Array
}

/** An answer to a question of another day says nothing; clocks of two machines agree better than this. */
const TIME_TOLERANCE_MS = 5 * 60_000

const PART = /^\s*([A-Za-z]+)\s*=\s*(\S+)\s*$/
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/

/** `<METHOD> <path>\n<Client-Id>.<time>.<body>`, as bytes. Source: domain 3.3. */
function bytesOf({ method, path, clientId, time, body }: SignedMessage): Buffer {
  return Buffer.concat([Buffer.from(`${method} ${path}\n${clientId}.${time}.`), Buffer.from(body)])
}

/** The Signature header of a message: SHA256withRSA, base64, URL-encoded. `key` is a private RSA key. */
export function signatureHeader(message: SignedMessage, key: KeyObject): string {
  const signature = sign('sha256', bytesOf(message), key).toString('base64')
  return `algorithm=RSA256, keyVersion=1, signature=${encodeURIComponent(signature)}`
}

/**
 * The signature in a Signature header. Order and spacing of its three parts are free; a missing, doubled, unknown or
 * unreadable part, and any algorithm but RSA256, make it null. Never throws.
 */
export function signatureFrom(header: string | null): Buffer | null {
  const parts = new Map<string, string>()
  for (const part of header?.split(',') ?? []) {
    const [, name = '', value = ''] = PART.exec(part) ?? []
    if (!['algorithm', 'keyVersion', 'signature'].includes(name) || parts.has(name)) return null
    parts.set(name, value)
  }
  const isKnown = parts.get('algorithm') === 'RSA256' && /^\d{1,9}$/.test(parts.get('keyVersion') ?? '')
  const base64 = decoded(parts.get('signature') ?? '')
  return isKnown && base64 !== '' && BASE64.test(base64) ? Buffer.from(base64, 'base64') : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Whether a message carries the signature of the peer whose public RSA key this is. Never throws. */
export function isSignedBy(message: SignedMessage, header: string | null, key: KeyObject): boolean {
  const signature = signatureFrom(header)
  return signature !== null && verify('sha256', bytesOf(message), key, signature)
}

/** Whether a header's time can be read and is at most five minutes away from `now`. */
export function isTimely(time: string | null, now = Date.now()): boolean {
  const instant = instantFrom(time ?? '')
  return instant !== null && Math.abs(now - instant) <= TIME_TOLERANCE_MS
}

/** A time as the documents write theirs: whole seconds and an offset in digits, `2019-06-12T06:07:05+00:00`. */
export function wireTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}+00:00`
}
