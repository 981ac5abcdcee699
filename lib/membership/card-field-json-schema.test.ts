import { describe, expect, test } from 'vitest'
import { cardFieldsJsonSchema, fieldValueJsonSchema } from './card-field-json-schema'
import { CARD_FIELDS, FIELD_CODES, PERSONAL_FIELD_CODES } from './card-field-rows'
import { wireValueFrom } from './card-field-schema'

test.each(FIELD_CODES)('the schema of %s says what its row says', code => {
  const schema = fieldValueJsonSchema(code)
  const { values, pattern, secret } = CARD_FIELDS[code]
  expect(schema.enum).toEqual(values)
  expect(schema.pattern).toBe(pattern?.source)
  expect(schema.writeOnly).toBe(secret)
})

/** What the schema says of a text, by the four keywords that it uses. */
function accepts(code: (typeof FIELD_CODES)[number], text: string): boolean {
  const {
    enum: values,
    pattern,
    minLength = 0,
    maxLength = Number.POSITIVE_INFINITY,
  } = fieldValueJsonSchema(code)
  const length = [...text].length
  return (
    (values?.includes(text) ?? true) &&
    (pattern === undefined || new RegExp(pattern).test(text)) &&
    length >= minLength &&
    length <= maxLength
  )
}

const TEXTS: Partial<Record<(typeof FIELD_CODES)[number], string[]>> = {
  POINT: ['0', '99999'],
  LEVEL: ['x', 'x'.repeat(10)],
  GROWTH: ['0', '12.5', '9'.repeat(256)],
  FIRST_NAME: ['x', 'x'.repeat(20), '🎂'.repeat(10)],
  USER_SALUTATION: ['MR.', 'MISS'],
  GENDER: ['F', 'M'],
  BIRTH_DATE: ['2002-07-25'],
  MOBILE_PHONE: ['+60176668702'],
  EMAIL: ['email@example.com'],
  PASSWORD: ['x'.repeat(256)],
}

describe('what we accept as it stands, the schema accepts', () => {
  test.each(Object.entries(TEXTS))('%s', (code, texts) => {
    for (const text of texts) {
      const fieldCode = FIELD_CODES.find(known => known === code) ?? 'POINT'
      expect(wireValueFrom(fieldCode, text).ok, text).toBe(true)
      expect(accepts(fieldCode, text), text).toBe(true)
    }
  })
})

test.each<[(typeof FIELD_CODES)[number], string]>([
  ['POINT', '100000'],
  ['POINT', '-1'],
  ['LEVEL', 'x'.repeat(11)],
  ['FIRST_NAME', 'x'.repeat(21)],
  ['USER_NAME', ''],
  ['GENDER', 'X'],
  ['USER_SALUTATION', 'DR.'],
  ['BIRTH_DATE', '2002-7-25'],
  ['MOBILE_PHONE', '60176668702'],
  ['EMAIL', 'a@b'],
  ['PASSWORD', 'x'.repeat(257)],
])('neither accepts %s %j', (code, text) => {
  expect(accepts(code, text)).toBe(false)
  expect(wireValueFrom(code, text).ok).toBe(false)
})

test.each([
  ['registration', PERSONAL_FIELD_CODES],
  ['update', PERSONAL_FIELD_CODES],
  ['other', FIELD_CODES],
] as const)('a list for %s has at most ten of the codes that occur there', (occurrence, codes) => {
  const { maxItems, items } = cardFieldsJsonSchema(occurrence)
  expect(maxItems).toBe(10)
  expect(items?.oneOf.map(({ properties }) => properties?.fieldCode?.const).toSorted()).toEqual(
    codes.toSorted(),
  )
})
