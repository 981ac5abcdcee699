import {
  CARD_FIELDS,
  CARD_FIELDS_MAX_SIZE,
  FIELD_CODES,
  FIELD_VALUE_MAX_LENGTH,
  type FieldCode,
} from './card-field-rows'
import type { CardFieldOccurrence } from './card-field-schema'

/** The parts of JSON Schema (2020-12, as OpenAPI 3.1 has it) that a CardField needs. */
export type JsonSchema = {
  type: 'object' | 'array' | 'string'
  const?: string
  enum?: readonly string[]
  pattern?: string
  minLength?: number
  maxLength?: number
  maxItems?: number
  writeOnly?: true
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
  items?: { oneOf: readonly JsonSchema[] }
}

/**
 * `fieldValue` of one code as it travels, by its row: what a schema can say of it. JSON Schema counts code points, we
 * count UTF-16 units, so it never refuses what we accept. PASSWORD is ciphertext there: the limit is the wire's.
 */
export function fieldValueJsonSchema(code: FieldCode): JsonSchema {
  const { maxLength, values, pattern, secret } = CARD_FIELDS[code]
  return {
    type: 'string',
    ...(values ? { enum: values } : { minLength: 1, maxLength: Math.min(maxLength, FIELD_VALUE_MAX_LENGTH) }),
    ...(pattern ? { pattern: pattern.source } : {}),
    ...(secret ? { writeOnly: true } : {}),
  }
}

/** `registrationFields` or `cardFields`: at most ten elements, each one of the codes that may occur there. */
export function cardFieldsJsonSchema(occurrence: CardFieldOccurrence): JsonSchema {
  const codes = FIELD_CODES.filter(code => CARD_FIELDS[code].occursIn.includes(occurrence))
  return {
    type: 'array',
    maxItems: CARD_FIELDS_MAX_SIZE,
    items: {
      oneOf: codes.map(code => ({
        type: 'object',
        required: ['fieldCode', 'fieldValue'],
        properties: { fieldCode: { type: 'string', const: code }, fieldValue: fieldValueJsonSchema(code) },
      })),
    },
  }
}
