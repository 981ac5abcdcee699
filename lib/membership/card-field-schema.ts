import { z } from 'zod'
import { amountFromWire } from './amount-schema'
import {
  CARD_FIELDS,
  type CardFieldSettings,
  checkCardField,
  type FieldCode,
  isFieldCode,
  isPersonalFieldCode,
  normaliseCardField,
  type PersonalFieldCode,
  type WireFieldCode,
} from './card-field'
import { CARD_FIELDS_MAX_SIZE, FIELD_VALUE_MAX_LENGTH } from './card-field-rows'
import { growthFieldValue, growthFrom } from './growth'
import type { MemberFields } from './member'
import { done, type Outcome, refused } from './outcome'
import { phoneFrom } from './phone'
import { hasForbiddenCharacters, trimmed } from './plain-text'

/** One element as it travels; `fieldValue` is text, or for BALANCE and GROWTH the object the document's example shows. */
export type CardField = { fieldCode: FieldCode; fieldValue: string | object }

export type CardFieldOccurrence = 'registration' | 'update' | 'other'

/** A value typed in a form: normalised, then judged by `checkCardField`; an issue's `message` is the code. */
export function cardFieldValueSchema(code: PersonalFieldCode, settings: CardFieldSettings = {}) {
  return z
    .string()
    .transform(text => normaliseCardField(code, text))
    .superRefine((value, context) => {
      const problem = value === '' ? null : checkCardField(code, value, settings)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
}

/**
 * A `fieldValue` as it travels to its stored text. PASSWORD is ciphertext here: only its length can be judged, the rule
 * after decryption. A phone comes out canonical; one that our tables do not know yet passes by its shape.
 */
export function wireValueFrom(
  code: FieldCode,
  fieldValue: unknown,
  settings: CardFieldSettings = {},
): Outcome<string> {
  if (!isPersonalFieldCode(code)) return wireOnlyValueFrom(code, fieldValue)
  if (typeof fieldValue !== 'string') return refused('not-a-text')
  if (fieldValue.length > FIELD_VALUE_MAX_LENGTH) return refused('too-long')
  const value = normaliseCardField(code, fieldValue)
  if (value === '') return refused('required')
  if (code === 'PASSWORD') return done(value)
  const phone = code === 'MOBILE_PHONE' ? phoneFrom(value, undefined) : null
  const problem = checkCardField(code, phone ?? value, settings)
  if (problem) return refused(problem)
  return done(phone ?? value)
}

function wireOnlyValueFrom(code: WireFieldCode, fieldValue: unknown): Outcome<string> {
  if (typeof fieldValue === 'string' && fieldValue.length > FIELD_VALUE_MAX_LENGTH) return refused('too-long')
  if (code === 'BALANCE') {
    const amount = amountFromWire(fieldValue)
    return amount ? done(JSON.stringify(amount)) : refused('not-an-amount')
  }
  if (code === 'GROWTH') {
    // Kept as text: which kind a bare number is, only the programme knows (domain 4 trap 9).
    const growth = growthFrom(fieldValue, 'integer')
    return growth ? done(growthFieldValue(growth)) : refused('not-a-growth')
  }
  const value = typeof fieldValue === 'number' ? String(fieldValue) : fieldValue
  if (typeof value !== 'string') return refused('not-a-text')
  const text = trimmed(value)
  if (text === '') return refused('required')
  if (hasForbiddenCharacters(text)) return refused('forbidden-characters')
  if (code === 'POINT')
    return CARD_FIELDS.POINT.pattern?.test(text) ? done(text) : refused('not-a-point-count')
  return text.length > CARD_FIELDS.LEVEL.maxLength ? refused('too-long') : done(text)
}

function arraySchema(occurrence: CardFieldOccurrence, settings: CardFieldSettings = {}) {
  return z
    .array(z.object({ fieldCode: z.string(), fieldValue: z.unknown() }))
    .transform((elements, context) => {
      const fields: MemberFields = {}
      const refuse = (message: string, path: PropertyKey[] = []) =>
        context.issues.push({ code: 'custom', message, path, input: undefined })
      if (elements.length > CARD_FIELDS_MAX_SIZE) refuse('too-many')
      for (const [index, { fieldCode, fieldValue }] of elements.entries()) {
        if (!isFieldCode(fieldCode)) continue
        const path = [index, 'fieldValue']
        const allowed = CARD_FIELDS[fieldCode].occursIn.includes(occurrence)
        const value = allowed ? wireValueFrom(fieldCode, fieldValue, settings) : refused('not-allowed-here')
        if (fields[fieldCode] !== undefined) refuse('duplicate', [index, 'fieldCode'])
        else if (!value.ok) refuse(value.problem, path)
        // Whoever registers can still mend the number; in an answer it would only be lost.
        else if (fieldCode === 'MOBILE_PHONE' && !phoneFrom(value.value, undefined))
          refuse('not-a-phone', path)
        else fields[fieldCode] = value.value
      }
      return fields
    })
}

/** `registrationFields` of notifyCardRegistration: at most 10, no code twice, unknown codes ignored; each issue a code. */
export const registrationFieldsSchema = (settings?: CardFieldSettings) =>
  arraySchema('registration', settings)

/** `cardFields` of updateCardDetail, by the same rules. */
export const updateFieldsSchema = (settings?: CardFieldSettings) => arraySchema('update', settings)

/** `cardFields` of issueCard and inquireCardDetail, by the same rules; answers are read by `readCardFields`. */
export const otherFieldsSchema = (settings?: CardFieldSettings) => arraySchema('other', settings)
