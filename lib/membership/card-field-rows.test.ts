import { describe, expect, test } from 'vitest'
import {
  CARD_FIELDS,
  FIELD_CODES,
  isFieldCode,
  isPersonalFieldCode,
  PERSONAL_FIELD_CODES,
} from './card-field'

describe('the rows are the document’s two tables', () => {
  test('thirteen codes elsewhere, nine of them in registration and update', () => {
    const occurring = (where: 'registration' | 'update' | 'other') =>
      FIELD_CODES.filter(code => CARD_FIELDS[code].occursIn.includes(where))
    expect(occurring('other')).toHaveLength(13)
    expect(occurring('registration')).toEqual([...PERSONAL_FIELD_CODES])
    expect(occurring('update')).toEqual([...PERSONAL_FIELD_CODES])
  })

  test('every row names its own code, and only personal ones have an input', () => {
    for (const code of FIELD_CODES) {
      expect(CARD_FIELDS[code].fieldCode).toBe(code)
      expect(CARD_FIELDS[code].input !== undefined).toBe(isPersonalFieldCode(code))
    }
  })

  test('only PASSWORD is secret', () => {
    expect(FIELD_CODES.filter(code => CARD_FIELDS[code].secret)).toEqual(['PASSWORD'])
  })

  test.each([
    ['EMAIL', true, true],
    ['POINT', true, false],
    ['email', false, false],
    ['toString', false, false],
    [undefined, false, false],
  ])('%j is a field code: %s, a personal one: %s', (code, known, personal) => {
    expect(isFieldCode(code)).toBe(known)
    expect(isPersonalFieldCode(code)).toBe(personal)
  })
})
