import { createHmac, randomInt } from 'node:crypto'
import { config } from '@/lib/config'
import { latinDigits } from '@/lib/membership/digits'
import { type Database, type Store, store } from '@/lib/store/connect'
import { countRecoveryCodes, replaceRecoveryCodes, useRecoveryCode } from '@/lib/store/recovery-code'

const CODES = 10
/** 32 signs without look-alikes (no i, l, o, u, as in Crockford's Base32): five bits each. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return (signs.match(/.{4}/g) ?? []).join('-')
}

/** A code as people type it (capitals, spaces, dashes, look-alikes); null where it cannot be one. */
export function recoveryCodeFrom(typed: string): string | null {
  const signs = latinDigits(typed.slice(0, 64))
    .toLowerCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return signs.length === LENGTH && [...signs].every(sign => ALPHABET.includes(sign)) ? signs : null
}

function hashOf(staffID: string, signs: string, secret: string): Buffer {
  const key = Buffer.from(secret, 'base64')
  return createHmac('sha256', key).update(`recovery ${staffID} ${signs}`).digest()
}

/** Ten new codes of 60 bits, each good for one sign-in; every earlier one ends. Returned here once: stored are keyed hashes. */
export async function makeRecoveryCodes(
  db: Database,
  staffID: string,
  now = new Date(),
  [secret = ''] = config().PORTAL_SECRET,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode)
  const hashes = codes.map(code => hashOf(staffID, code.replaceAll('-', ''), secret))
  await replaceRecoveryCodes(db, staffID, hashes, now)
  return codes
}

/** Uses a code up, under any PORTAL_SECRET still listed; false for all that is no unused code of this person. */
export async function takeRecoveryCode(
  db: Database,
  staffID: string,
  typed: string,
  now = new Date(),
  secrets = config().PORTAL_SECRET,
): Promise<boolean> {
  const signs = recoveryCodeFrom(typed)
  if (signs === null) return false
  const hashes = secrets.map(secret => hashOf(staffID, signs, secret))
  return useRecoveryCode(db, staffID, hashes, now)
}

/** How many recovery codes a staff person has left. */
export function recoveryCodesLeft(staffID: string, db: Store = store()): Promise<number> {
  return countRecoveryCodes(db, staffID)
}
