import { createHmac, randomInt } from 'node:crypto'
import { config } from '@/lib/config'
import { CLEAR_LETTERS } from '@/lib/membership/clear-letters'
import { REDEMPTION_CODE_LENGTH } from '@/lib/membership/redemption-code'

/** Eight letters and digits, each as likely as any other. */
export function newRedemptionCode(): string {
  return Array.from(
    { length: REDEMPTION_CODE_LENGTH },
    () => CLEAR_LETTERS[randomInt(CLEAR_LETTERS.length)],
  ).join('')
}

/** What is stored of a code: keyed by our secret, since all codes that there are can soon be tried. */
export function hashOfCode(code: string, [secret = ''] = config().PORTAL_SECRET): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64')).update('redemption').update(code).digest()
}

/** What may be stored of a code: one hash for each PORTAL_SECRET still listed. */
export function hashesOfCode(code: string): Buffer[] {
  return config().PORTAL_SECRET.map(secret => hashOfCode(code, [secret]))
}
