import { expect, test } from 'vitest'
import { JSON_MAX_LENGTH, jsonValueFrom, recordFrom } from './json-value'

test.each([
  ['{"a":1}', { ok: true, value: { a: 1 } }],
  [{ a: 1 }, { ok: true, value: { a: 1 } }],
  [null, { ok: true, value: null }],
  ['', { ok: false, problem: 'not-json' }],
  ['{', { ok: false, problem: 'not-json' }],
])('%j is read as %j', (input, outcome) => {
  expect(jsonValueFrom(input)).toEqual(outcome)
})

test('JSON text has a limit', () => {
  expect(jsonValueFrom(`[]${' '.repeat(JSON_MAX_LENGTH - 2)}`).ok).toBe(true)
  expect(jsonValueFrom(`[]${' '.repeat(JSON_MAX_LENGTH - 1)}`)).toEqual({ ok: false, problem: 'too-large' })
})

test('only an object has fields', () => {
  expect(recordFrom({ a: 1 })).toEqual({ a: 1 })
  for (const input of [null, undefined, 'a', 1, [], true]) expect(recordFrom(input)).toBeNull()
})
