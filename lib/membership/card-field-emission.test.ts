import { describe, expect, test } from 'vitest'
import { type EmittedValues, emitCardFields } from './card-field-emission'
import { otherFieldsSchema } from './card-field-schema'

const all: EmittedValues = {
  PASSWORD: 'Abcdef1!',
  EMAIL: 'email@example.com',
  MOBILE_PHONE: '+6588120000',
  BIRTH_DATE: '2002-07-25',
  GENDER: 'F',
  USER_SALUTATION: 'MS.',
  USER_NAME: 'Ana Lim',
  LAST_NAME: 'Lim',
  FIRST_NAME: 'Ana',
  GROWTH: '12.5',
  LEVEL: 'GOLD',
  BALANCE: { currency: 'SGD', value: 100 },
  POINT: 120,
}
const codes = (values: EmittedValues) => emitCardFields(values).cardFields.map(({ fieldCode }) => fieldCode)

describe('at most ten elements', () => {
  test('of all thirteen, PASSWORD is never sent, then USER_SALUTATION goes, then GENDER', () => {
    const { cardFields, leftOut } = emitCardFields(all)
    expect(cardFields.map(({ fieldCode }) => fieldCode)).toEqual([
      'POINT',
      'BALANCE',
      'LEVEL',
      'GROWTH',
      'FIRST_NAME',
      'LAST_NAME',
      'USER_NAME',
      'BIRTH_DATE',
      'MOBILE_PHONE',
      'EMAIL',
    ])
    expect(leftOut).toEqual([
      { fieldCode: 'USER_SALUTATION', code: 'too-many' },
      { fieldCode: 'GENDER', code: 'too-many' },
    ])
    expect(otherFieldsSchema().safeParse(cardFields).success).toBe(true)
  })

  test('of eleven only USER_SALUTATION goes, of ten none', () => {
    const { LEVEL: _, ...eleven } = all
    expect(codes(eleven)).toHaveLength(10)
    expect(codes(eleven)).toContain('GENDER')
    expect(codes(eleven)).not.toContain('USER_SALUTATION')
    const { GROWTH: __, ...ten } = eleven
    expect(codes(ten)).toHaveLength(10)
    expect(codes(ten)).toContain('USER_SALUTATION')
  })

  test('without a salutation GENDER is the one that goes', () => {
    const { USER_SALUTATION: _, ...eleven } = all
    expect(codes(eleven)).not.toContain('GENDER')
  })
})

test.each([
  [{ POINT: 100000 }, 'POINT', 'not-a-point-count'],
  [{ POINT: -5 }, 'POINT', 'not-a-point-count'],
  [{ FIRST_NAME: 'a'.repeat(21) }, 'FIRST_NAME', 'too-long'],
  [{ LEVEL: 'Platinum Plus' }, 'LEVEL', 'too-long'],
  [{ GROWTH: '100.01' }, 'GROWTH', 'not-a-growth'],
  [{ BALANCE: { currency: 'SGD', value: -1 } }, 'BALANCE', 'not-an-amount'],
] as const)('what does not fit is left out, never cut: %j', (values, fieldCode, code) => {
  expect(emitCardFields({ ...values, EMAIL: 'a@example.com' })).toEqual({
    cardFields: [{ fieldCode: 'EMAIL', fieldValue: 'a@example.com' }],
    leftOut: [{ fieldCode, code }],
  })
})

test('absent and empty values are not there', () => {
  expect(emitCardFields({ EMAIL: '', LEVEL: undefined })).toEqual({ cardFields: [], leftOut: [] })
})

test('an Amount is sent as the declared text, or by the one switch as the example’s object', () => {
  const amount = { currency: 'SGD', value: 100 }
  const values = { BALANCE: amount, GROWTH: amount, LEVEL: '{GOLD}' }
  expect(emitCardFields(values).cardFields.map(({ fieldValue }) => fieldValue)).toEqual([
    JSON.stringify(amount),
    '{GOLD}',
    JSON.stringify(amount),
  ])
  expect(emitCardFields(values, 'object').cardFields.map(({ fieldValue }) => fieldValue)).toEqual([
    amount,
    '{GOLD}',
    amount,
  ])
})
