import { Secret, TOTP } from 'otpauth'
import { latinDigits } from '@/lib/membership/digits'

// What every authenticator app understands (RFC 6238 with SHA-1, the only algorithm all of them read).
const RULE = { algorithm: 'SHA1', digits: 6, period: 30 }
const PERIOD_MS = 30_000

/** A clock may be one step off, either way: half a minute of drift or of typing. */
const WINDOW = 1

/** A new authenticator secret in Base32: 160 bits, the length RFC 4226 section 4 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The 30-second step whose code this is, at most one away from `now`; null for any other text. Spaces and the digits of
 * other scripts are read as people type them. The same work is done for a wrong code as for a right one.
 */
export function totpStepFrom(secret: string, typed: string, now = Date.now()): number | null {
  const token = latinDigits(typed.slice(0, 32)).replace(/\s/g, '')
  const totp = new TOTP({ ...RULE, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: /^\d{6}$/.test(token) ? token : '', timestamp: now, window: WINDOW })
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta
}

/** The address that a QR code or a link hands to an authenticator app. */
export function otpauthUrl(secret: string, issuer: string, email: string): string {
  return new TOTP({ ...RULE, issuer, label: email, secret: Secret.fromBase32(secret) }).toString()
}
