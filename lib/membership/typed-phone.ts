import type { CardFieldProblem } from './card-field'
import { latinDigits } from './digits'
import { trimmed } from './plain-text'

// What people write between digits: spaces, hyphens and dashes, brackets, dots, slashes, direction marks.
const SEPARATORS = /[\s()[\]./\u002D\u2010-\u2015\u2212\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFF0D]/gu

/** Digits with an optional leading plus ("00" read as one), or null where anything else was typed. */
export function phoneDigits(text: string): string | null {
  const bare = latinDigits(trimmed(text)).replace('＋', '+').replace(SEPARATORS, '').replace(/^00/, '+')
  return /^\+?\d+$/.test(bare) ? bare : null
}

/** `+60`, `60` or `0060` to `60`; null where it is no calling code. */
export function callingCodeDigits(callingCode: string | undefined): string | null {
  const digits = phoneDigits(callingCode ?? '')?.replace('+', '') ?? ''
  return /^[1-9]\d{0,2}$/.test(digits) ? digits : null
}

/** The browser's light verdict on a number as typed; `phoneFrom` on the server has the last word. */
export function checkTypedPhone(text: string, callingCode: string | undefined): CardFieldProblem | null {
  const digits = phoneDigits(text)
  if (!digits) return 'not-a-phone'
  if (digits.startsWith('+')) return /^\+[1-9]\d{6,17}$/.test(digits) ? null : 'not-a-phone'
  if (!callingCodeDigits(callingCode)) return 'calling-code-missing'
  return /^\d{3,17}$/.test(digits) ? null : 'not-a-phone'
}
