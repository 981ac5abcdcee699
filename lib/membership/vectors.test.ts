import { describe, expect, test } from 'vitest'
import { isCalendarDate } from './birth-date'
import { checkCardField, normaliseCardField, type PersonalFieldCode } from './card-field'
import { cardFieldValueSchema, wireValueFrom } from './card-field-schema'
import { instantFrom } from './instant'
import { textFor } from './multi-language-text'
import { casesOf, expectAgreement } from './testing/vectors'

type Case = { value: string; expect: string; epoch_ms?: number }
type LookupCase = {
  requested: string
  keys: string[]
  defaultLanguage?: string
  expect: string | string[]
  level: string
}

const today = '2026-03-01'

// "should-reject" is for us a plain "reject"; "either" is met by any verdict that all three ways to a value share.
const agrees = (expected: string, accepted: boolean) =>
  expected === 'either' || expected.endsWith('accept') === accepted

/** Whether a field takes a value: asked of the browser's check, the form's schema and the wire, which must say the same. */
function accepts(code: PersonalFieldCode, value: string): boolean {
  const normalised = normaliseCardField(code, value)
  const problem = normalised === '' ? 'required' : checkCardField(code, normalised, { today })
  const parsed = cardFieldValueSchema(code, { today }).safeParse(value)
  expect(parsed.success, value).toBe(problem === null || problem === 'required')
  const wire = wireValueFrom(code, value, { today })
  expect(wire.ok, value).toBe(problem === null)
  if (wire.ok) expect(wire.value).toBe(normalised)
  return problem === null
}

// Domain 4 trap 15: the settled order comes before CLDR's distances between regions ("may", says the vectors' legend).
const SHORTER =
  'step 2: a shorter tag of the same script (es for es-MX) comes before a region near by (es-419)'
const SIBLING = 'step 3: of several with the same language and script the first key in sorted order'
const LANGUAGE = 'step 3: the same language only; nn is near to nb, but another one'
const LOOKUP_EXCEPTIONS = {
  'de of de-AT,de-DE,de-CH': SIBLING,
  'en-CA of en-GB,en-US': SIBLING,
  'en-CA of fr,en,en-GB': SHORTER,
  'en-NZ of fr,en,en-GB,es-419,es-MX,es': SHORTER,
  'es-AR of en,es,es-419': SHORTER,
  'es-AR of fr,en,en-GB,es-419,es-MX,es': SHORTER,
  'es-CO of en,es,es-419': SHORTER,
  'es-KY of es,en,es-419': SHORTER,
  'es-MX of en,en-GB,es,es-419': SHORTER,
  'es-MX of en,es,es-419': SHORTER,
  'nb of en,fil,ro,nn': LANGUAGE,
  'pt-AO of pt-PT,pt-BR': SIBLING,
  'pt-MZ of pt-PT,pt-BR': SIBLING,
  'zh-HK of zh-Hant,zh-MO': SHORTER,
}

describe('shared vectors, where they are at hand', () => {
  test('calendar dates', () => {
    const verdicts = casesOf<Case>('birthdate').map(({ value, expect: expected }) => ({
      row: value,
      agrees: agrees(expected, isCalendarDate(value)),
    }))
    expectAgreement(verdicts, {})
  })

  test('birth dates: they are those of people who live', () => {
    const verdicts = casesOf<Case>('birthdate').map(({ value, expect: expected }) => ({
      row: value,
      agrees: agrees(expected, accepts('BIRTH_DATE', value)),
    }))
    const tooEarly = 'domain 4 trap 4: year 1900 or later'
    const trimmed = 'domain 4 trap 3: spaces at either end are taken off before the check'
    expectAgreement(verdicts, {
      '0001-01-01': tooEarly,
      '0400-02-29': tooEarly,
      '1582-10-10': tooEarly,
      ' 2024-01-15': trimmed,
      '2024-01-15 ': trimmed,
    })
  })

  test('date-times, to the millisecond', () => {
    const verdicts = casesOf<Case>('datetime').map(({ value, expect: expected, epoch_ms: epochMs }) => {
      const instant = instantFrom(value)
      return {
        row: value,
        agrees: agrees(expected, instant !== null) && (epochMs === undefined || instant === epochMs),
      }
    })
    expectAgreement(verdicts, {})
  })

  test('e-mail addresses', () => {
    const verdicts = casesOf<Case>('email').map(({ value, expect: expected }) => ({
      row: value,
      agrees: agrees(expected, accepts('EMAIL', value)),
    }))
    expectAgreement(verdicts, {})
  })

  test('languages, which CLDR’s best fit chooses in another way', () => {
    const verdicts = casesOf<LookupCase>('locale-lookup').map(row => {
      const { requested, keys, defaultLanguage, expect: expected } = row
      const languageValues = Object.fromEntries(keys.map(key => [key, key]))
      const text = defaultLanguage === undefined ? { languageValues } : { languageValues, defaultLanguage }
      const chosen = textFor([requested], text)
      expect(keys, requested).toContain(chosen.key)
      return { row: `${requested} of ${keys.join()}`, agrees: [expected].flat().includes(chosen.key ?? '') }
    })
    expectAgreement(verdicts, LOOKUP_EXCEPTIONS)
  })
})
