import { CARD_FIELDS, type FieldCode, isFieldCode } from './card-field'
import { wireValueFrom } from './card-field-schema'
import { recordFrom } from './json-value'
import type { MemberFields } from './member'
import { refused } from './outcome'
import { cut, hasForbiddenCharacters, trimmed } from './plain-text'
import type { Rejected } from './wire-problem'

/** `rejected` names what was left out; `flags` what was kept but breaks a rule of the document. */
export type ReadCardFields = { fields: MemberFields; rejected: Rejected[]; flags: Rejected[] }

/**
 * Lenient, for `cardFields` in an answer: what can be read, and what was left out with its reason. Unknown codes are
 * ignored, of two with one code the first counts. PASSWORD in an answer is never kept. Never throws.
 */
export function readCardFields(input: unknown): ReadCardFields {
  const read: ReadCardFields = { fields: {}, rejected: [], flags: [] }
  if (!Array.isArray(input)) {
    if (input != null) read.rejected.push({ path: 'cardFields', code: 'not-an-array' })
    return read
  }
  for (const [index, element] of input.entries()) {
    const given = recordFrom(element)
    const code = given?.fieldCode
    if (!isFieldCode(code) || code === 'PASSWORD') continue
    const path = `cardFields[${index}].${code}`
    const value =
      read.fields[code] === undefined ? wireValueFrom(code, given?.fieldValue) : refused('duplicate')
    const odd = value.ok || value.problem === 'duplicate' ? null : oddValueFrom(code, given?.fieldValue)
    if (value.ok) read.fields[code] = value.value
    else if (odd === null) read.rejected.push({ path, code: value.problem })
    else {
      read.fields[code] = odd
      read.flags.push({ path, code: value.problem })
    }
  }
  return read
}

// Domain 4.3: over-long text is shown whole up to four times its limit; trap 8: points are shown as they are, even negative.
function oddValueFrom(code: FieldCode, fieldValue: unknown): string | null {
  const text =
    typeof fieldValue === 'string' || typeof fieldValue === 'number' ? trimmed(`${fieldValue}`) : ''
  if (code === 'POINT') return /^-?[1-9]\d{0,14}$/.test(text) ? text : null
  const isShown = code === 'LEVEL' || code === 'FIRST_NAME' || code === 'LAST_NAME' || code === 'USER_NAME'
  return isShown && text && !hasForbiddenCharacters(text) ? cut(text, 4 * CARD_FIELDS[code].maxLength) : null
}
