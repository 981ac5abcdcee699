import { CLEAR_LETTERS } from './clear-letters'
import { latinDigits } from './digits'

/** 32^8 = a million million: nobody guesses one that is open. */
export const REDEMPTION_CODE_LENGTH = 8

const isClear = new RegExp(`^[${CLEAR_LETTERS}]{${REDEMPTION_CODE_LENGTH}}$`)

/**
 * A redemption's code as people type, paste and scan it (lower case, dashes, spaces, wide letters, other scripts' digits);
 * null where it cannot be one.
 */
export function redemptionCodeFrom(typed: string): string | null {
  const letters = latinDigits(typed.normalize('NFKC'))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
  return isClear.test(letters) ? letters : null
}

/** In two groups, as it is shown and read aloud: `ABCD-2345`. */
export function groupedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
