import { IncomingMessage } from 'node:http'

const KIB = 1024
/** Sign-up with every field is under 4 KiB. */
export const BODY_LIMIT_BYTES = 128 * KIB
/** A staff member pastes a programme's benefits: 1000 of them with texts in five languages stay below. */
export const STAFF_BODY_LIMIT_BYTES = KIB * KIB
/** A file of benefits for import; lib/drafts/files/file-limit.ts keeps below it and is refused in words. */
export const IMPORT_BODY_LIMIT_BYTES = 8 * KIB * KIB
/** What is read and thrown away so that the sender, who reads only after sending, still gets the answer. */
const DISCARD_LIMIT_BYTES = 32 * KIB * KIB

/** Largest body a path takes, in bytes. */
export function bodyLimit(/** @type {string} */ path) {
  if (/^\/[^/?]+\/staff\/benefits\/import(?:\?|$)/.test(path)) return IMPORT_BODY_LIMIT_BYTES
  return /^\/[^/?]+\/staff\//.test(path) ? STAFF_BODY_LIMIT_BYTES : BODY_LIMIT_BYTES
}

/**
 * A request that counts its body as it arrives, declared or chunked alike. A body over the limit is never
 * passed on cut short, since an action must not run on half a form: its reader waits, and is told of an
 * abort once the connection closes.
 */
export class LimitedRequest extends IncomingMessage {
  limitBytes = Number.POSITIVE_INFINITY
  receivedBytes = 0
  isRefused = false
  /** Called once, when the body turns out too large. */
  onTooLarge = () => {}
  /** Called once, when all of a refused body has been read, or more of it than is worth reading. */
  onDiscarded = () => {}

  /** @param {any} chunk @param {BufferEncoding} [encoding] */
  push(chunk, encoding) {
    if (chunk === null) {
      if (!this.isRefused) return super.push(null)
      this.onDiscarded()
      return true
    }
    this.receivedBytes += chunk.length
    if (!this.isRefused && this.receivedBytes <= this.limitBytes) return super.push(chunk, encoding)
    if (!this.isRefused) {
      this.isRefused = true
      this.onTooLarge()
    }
    if (this.receivedBytes > DISCARD_LIMIT_BYTES) this.onDiscarded()
    return true
  }
}
