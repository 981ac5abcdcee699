import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELD_CODES } from './card-field'
import { readCardFields } from './card-field-reading'

const field = (fieldCode: string, fieldValue: unknown) => ({ fieldCode, fieldValue })

describe('an answer with cardFields', () => {
  test('is read as far as it can be, and its PASSWORD is never kept', () => {
    const input = [
      field('FIRST_NAME', 'Ana'),
      field('GENDER', 'F'),
      field('PASSWORD', 'x'),
      field('POINT', '5'),
      field('POINT', '6'),
      field('GENDER', 'M'),
      null,
      field('LEVEL', 5),
      field('SIZE', 1),
    ]
    const { fields, rejected } = readCardFields(input)
    expect(fields).toMatchObject({ FIRST_NAME: 'Ana', GENDER: 'F', POINT: '5', LEVEL: '5' })
    expect(fields).not.toHaveProperty('PASSWORD')
    expect(rejected).toEqual([
      { path: 'cardFields[4].POINT', code: 'duplicate' },
      { path: 'cardFields[5].GENDER', code: 'duplicate' },
    ])
  })

  test('one bad element never hides the others', () => {
    expect(readCardFields([field('GENDER', 'X'), field('GENDER', 'F'), field('BIRTH_DATE', null)])).toEqual({
      fields: { GENDER: 'F' },
      rejected: [
        { path: 'cardFields[0].GENDER', code: 'not-in-list' },
        { path: 'cardFields[2].BIRTH_DATE', code: 'not-a-text' },
      ],
      flags: [],
    })
  })

  test('keeps a phone of a range too new for our tables', () => {
    expect(readCardFields([field('MOBILE_PHONE', '+99912345678')]).fields).toEqual({
      MOBILE_PHONE: '+99912345678',
    })
  })

  test.each([
    ['FIRST_NAME', 'a'.repeat(21), 'a'.repeat(21), 'too-long'],
    ['USER_NAME', 'a'.repeat(80), 'a'.repeat(80), 'too-long'],
    ['LAST_NAME', 'a'.repeat(300), `${'a'.repeat(79)}…`, 'too-long'],
    ['LEVEL', 'Platinum Plus', 'Platinum Plus', 'too-long'],
    ['LEVEL', 'a'.repeat(41), `${'a'.repeat(39)}…`, 'too-long'],
    ['POINT', '100000', '100000', 'not-a-point-count'],
    ['POINT', -5, '-5', 'not-a-point-count'],
  ] as const)('%s %j is shown as %j and flagged', (code, given, shown, problem) => {
    expect(readCardFields([field(code, given)])).toEqual({
      fields: { [code]: shown },
      rejected: [],
      flags: [{ path: `cardFields[0].${code}`, code: problem }],
    })
  })

  test.each([
    ['USER_SALUTATION', 'DR.', 'not-in-list'],
    ['GENDER', 'X', 'not-in-list'],
    ['FIRST_NAME', `\u202E${'a'.repeat(21)}b\u202Ec`, 'forbidden-characters'],
    ['EMAIL', `${'a'.repeat(243)}@example.com`, 'too-long'],
    ['POINT', '1.5', 'not-a-point-count'],
    ['POINT', '1'.repeat(16), 'not-a-point-count'],
    ['LEVEL', {}, 'not-a-text'],
  ] as const)('%s %j is left out', (code, given, problem) => {
    expect(readCardFields([field(code, given)])).toEqual({
      fields: {},
      rejected: [{ path: `cardFields[0].${code}`, code: problem }],
      flags: [],
    })
  })

  test.each([undefined, null, []])('%j is no card', input => {
    expect(readCardFields(input)).toEqual({ fields: {}, rejected: [], flags: [] })
  })

  test('what is no array is said to be none', () => {
    expect(readCardFields({}).rejected).toEqual([{ path: 'cardFields', code: 'not-an-array' }])
  })

  test('whatever comes is answered', () => {
    const element = fc.record({ fieldCode: fc.constantFrom(...FIELD_CODES), fieldValue: fc.anything() })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(element)), input => {
        expect(readCardFields(input).fields).not.toHaveProperty('PASSWORD')
      }),
    )
  })
})
