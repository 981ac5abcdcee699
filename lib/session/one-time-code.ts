import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { config } from '@/lib/config'
import { latinDigits } from '@/lib/membership/digits'

/** Six digits, each as likely as any other. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is stored of a code: keyed by our secret, since a million codes are soon tried, and bound to its proof. */
export function hashOfCode(proofHash: Buffer, code: string, [secret = ''] = config().PORTAL_SECRET): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64')).update(proofHash).update(code).digest()
}

/** A code as people type and paste it (spaces, dashes, other scripts' digits); null where it cannot be one. */
export function codeFrom(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s\u2010-\u2015-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Whether a stored hash is this code's, under any PORTAL_SECRET still listed. */
export function isCode(
  stored: Buffer,
  proofHash: Buffer,
  code: string,
  secrets = config().PORTAL_SECRET,
): boolean {
  return secrets.some(secret => {
    const own = hashOfCode(proofHash, code, [secret])
    return own.length === stored.length && timingSafeEqual(own, stored)
  })
}
