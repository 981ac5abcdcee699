import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCalendarDate } from './birth-date'
import { checkCardField, normaliseCardField } from './card-field'
import { instantFrom } from './instant'
import { textFor } from './multi-language-text'

type Case = { value: string; expect: string; epoch_ms?: number }
type LookupCase = {
  requested: string
  keys: string[]
  defaultLanguage?: string
  expect: string | string[]
  level: string
}

const folder = join(import.meta.dirname, '../../../shared/vectors')
const present = existsSync(folder)
if (!present) process.stdout.write(`vectors: not run, there is no ${folder}\n`)

function casesOf<T>(name: string): T[] {
  return present ? JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).cases : []
}

const agrees = (expected: string, accepted: boolean) =>
  expected.endsWith('either') || expected.endsWith('accept') === accepted

describe('shared vectors, where they are at hand', () => {
  test('calendar dates', () => {
    const wrong = casesOf<Case>('birthdate').filter(
      ({ value, expect: expected }) => !agrees(expected, isCalendarDate(value)),
    )
    expect(wrong).toEqual([])
  })

  test('date-times, to the millisecond', () => {
    for (const { value, expect: expected, epoch_ms: epochMs } of casesOf<Case>('datetime')) {
      const instant = instantFrom(value)
      expect(agrees(expected, instant !== null), value).toBe(true)
      if (epochMs !== undefined) expect(instant, value).toBe(epochMs)
    }
  })

  test('e-mail addresses', () => {
    for (const { value, expect: expected } of casesOf<Case>('email')) {
      const email = normaliseCardField('EMAIL', value)
      const accepted = email !== '' && checkCardField('EMAIL', email) === null
      expect(agrees(expected.replace('should-reject', 'reject'), accepted), value).toBe(true)
    }
  })

  test('languages: what must hold and what should', () => {
    for (const { requested, keys, defaultLanguage, expect: expected, level } of casesOf<LookupCase>(
      'locale-lookup',
    )) {
      const languageValues = Object.fromEntries(keys.map(key => [key, key]))
      const text = defaultLanguage === undefined ? { languageValues } : { languageValues, defaultLanguage }
      const { key } = textFor([requested], text)
      // "may" is the best fit of CLDR, which the settled order does not follow: there any text will do.
      expect(level === 'may' ? keys : [expected].flat(), `${requested} of ${keys.join()}`).toContain(key)
    }
  })
})
