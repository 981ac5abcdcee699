import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCardField, normaliseCardField, PERSONAL_FIELD_CODES } from './card-field'
import {
  cardFieldValueSchema,
  otherFieldsSchema,
  registrationFieldsSchema,
  updateFieldsSchema,
  wireValueFrom,
} from './card-field-schema'

const today = '2026-03-01'
const field = (fieldCode: string, fieldValue: unknown) => ({ fieldCode, fieldValue })
const person = [
  field('FIRST_NAME', 'Ana'),
  field('LAST_NAME', 'Lim'),
  field('USER_NAME', 'Ana Lim'),
  field('USER_SALUTATION', 'MS.'),
  field('GENDER', 'F'),
  field('BIRTH_DATE', '2002-07-25'),
  field('MOBILE_PHONE', '+6588120000'),
  field('EMAIL', 'email@example.com'),
  field('PASSWORD', 'x'.repeat(256)),
]
const issues = (schema: ReturnType<typeof registrationFieldsSchema>, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ message, path }) => [path.join('.'), message])

describe('registration and update', () => {
  test.each([
    ['registration', registrationFieldsSchema()],
    ['update', updateFieldsSchema()],
  ])('%s reads the nine fields and ignores unknown codes', (_, schema) => {
    const fields = schema.parse([...person, field('SHOE_SIZE', 44)])
    expect(fields).toEqual(
      Object.fromEntries(person.map(({ fieldCode, fieldValue }) => [fieldCode, fieldValue])),
    )
  })

  test.each([
    [[...person, field('A', ''), field('B', '')], [['', 'too-many']]],
    [[field('GENDER', 'F'), field('GENDER', 'F')], [['1.fieldCode', 'duplicate']]],
    [[field('A', 1), field('A', 2)], []],
    [[field('POINT', '5')], [['0.fieldValue', 'not-allowed-here']]],
    [[field('LEVEL', 'GOLD')], [['0.fieldValue', 'not-allowed-here']]],
    [[field('FIRST_NAME', '')], [['0.fieldValue', 'required']]],
    [[field('FIRST_NAME', ' ')], [['0.fieldValue', 'required']]],
    [[field('FIRST_NAME', 5)], [['0.fieldValue', 'not-a-text']]],
    [[field('FIRST_NAME', 'a'.repeat(21))], [['0.fieldValue', 'too-long']]],
    [[field('PASSWORD', 'x'.repeat(257))], [['0.fieldValue', 'too-long']]],
    [[field('PASSWORD', '')], [['0.fieldValue', 'required']]],
    [[field('MOBILE_PHONE', '60176668702')], [['0.fieldValue', 'calling-code-missing']]],
    [[field('MOBILE_PHONE', '+658812')], [['0.fieldValue', 'not-a-phone']]],
    [[field('MOBILE_PHONE', '+6588120')], [['0.fieldValue', 'not-a-phone']]],
    [[field('EMAIL', 'a@b')], [['0.fieldValue', 'not-an-email']]],
    [
      [field('GENDER', 'X'), field('BIRTH_DATE', '2002-02-29')],
      [
        ['0.fieldValue', 'not-in-list'],
        ['1.fieldValue', 'not-a-date'],
      ],
    ],
    [[field('BIRTH_DATE', '2010-01-01')], [['0.fieldValue', 'too-young']]],
  ])('case %#', (elements, expected) => {
    expect(issues(registrationFieldsSchema({ today, minimumAge: 18 }), elements)).toEqual(expected)
  })

  test('a phone is stored in its canonical form', () => {
    expect(updateFieldsSchema().parse([field('MOBILE_PHONE', '+600176668702')])).toEqual({
      MOBILE_PHONE: '+60176668702',
    })
  })

  test('what is no array of elements is refused', () => {
    for (const input of [null, {}, 'x', [null], [{ fieldValue: 'a' }], [{ fieldCode: 5, fieldValue: 'a' }]]) {
      expect(registrationFieldsSchema().safeParse(input).success).toBe(false)
    }
  })
})

describe('the four fields of other APIs', () => {
  test.each([
    ['POINT', '0', '0'],
    ['POINT', '99999', '99999'],
    ['POINT', 120, '120'],
    ['BALANCE', '{"value":100,"currency":"SGD"}', '{"currency":"SGD","value":100}'],
    ['BALANCE', { value: 100, currency: 'SGD' }, '{"currency":"SGD","value":100}'],
    ['LEVEL', 'a'.repeat(10), 'a'.repeat(10)],
    ['GROWTH', '100', '100'],
    ['GROWTH', '12.50', '12.50'],
    ['GROWTH', '9'.repeat(256), '9'.repeat(256)],
    ['GROWTH', { value: 100, currency: 'SGD' }, '{"currency":"SGD","value":100}'],
  ] as const)('%s %j is %s', (code, fieldValue, value) => {
    expect(otherFieldsSchema().parse([field(code, fieldValue)])).toEqual({ [code]: value })
  })

  test.each([
    ['POINT', '100000', 'not-a-point-count'],
    ['POINT', '-1', 'not-a-point-count'],
    ['POINT', '1.5', 'not-a-point-count'],
    ['POINT', '007', 'not-a-point-count'],
    ['POINT', '', 'required'],
    ['POINT', null, 'not-a-text'],
    ['BALANCE', '100', 'not-an-amount'],
    ['BALANCE', { value: -1, currency: 'SGD' }, 'not-an-amount'],
    ['LEVEL', 'a'.repeat(11), 'too-long'],
    ['LEVEL', 'GO\u0000LD', 'forbidden-characters'],
    ['GROWTH', '100.01', 'not-a-growth'],
    ['GROWTH', '50%', 'not-a-growth'],
    ['GROWTH', '9'.repeat(257), 'too-long'],
  ] as const)('%s %j is refused: %s', (code, fieldValue, problem) => {
    expect(wireValueFrom(code, fieldValue)).toEqual({ ok: false, problem })
  })
})

test('a phone of a range too new for our tables is refused where it can be mended', () => {
  const unknown = [field('MOBILE_PHONE', '+99912345678')]
  expect(issues(updateFieldsSchema(), unknown)).toEqual([['0.fieldValue', 'not-a-phone']])
})

test('the schema of a form’s value gives the very verdict of the pure check, and empty is not its business', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.constantFrom('', ' ', 'mr', '2002-02-29', 'Abcdef1!'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...PERSONAL_FIELD_CODES), text, (code, typed) => {
      const parsed = cardFieldValueSchema(code, { today }).safeParse(typed)
      const value = normaliseCardField(code, typed)
      const problem = value === '' ? null : checkCardField(code, value, { today })
      expect(parsed.error?.issues[0]?.message ?? null).toBe(problem)
      if (parsed.success) expect(parsed.data).toBe(value)
    }),
  )
})
