import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from './json-fault'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('findJsonFault', () => {
  it.each([
    ['[', 1, 2, '[0]'],
    ['[1,]', 1, 4, '[1]'],
    ['[{"a":1},\n  {"b" 2}]', 2, 8, '[1].b'],
    ['{"languageValues":{"en-US":"x","ms":}}', 1, 37, 'languageValues.ms'],
    ['{"a":"line\nbreak"}', 1, 6, 'a'],
    ["{'a':1}", 1, 2, ''],
    ['{"a":01}', 1, 6, 'a'],
    ['{"a":1} x', 1, 9, ''],
    ['\r\n\r\n  nope', 3, 3, ''],
    ['“x”', 1, 1, ''],
  ])('%j is faulty at line %i, column %i, path %j', (text, line, column, path) => {
    expect(findJsonFault(text)).toEqual({ line, column, path })
  })

  it('finds no fault in any JSON, however it is indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull()
      }),
    )
  })

  it('agrees with JSON.parse on any text of JSON’s own characters', () => {
    const character = fc.constantFrom(...'[]{}:,"\\0123eE+-.truefalsn \n\t', 'true', 'null', '"a"', '1')
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), characters => {
        const text = characters.join('')
        expect(findJsonFault(text) === null).toBe(isJson(text))
      }),
      { numRuns: 5_000 },
    )
  })

  it('takes no more than a moment for a megabyte: faulty at its end, deeply nested, or one long text', () => {
    expect(findJsonFault(`"${'x'.repeat(5_000_000)}"`)).toBeNull()
    expect(findJsonFault(`["${'\\n'.repeat(2_000_000)}`)).toEqual({ line: 1, column: 2, path: '[0]' })
    expect(findJsonFault(`[${'{"a":"b"},'.repeat(100_000)}`)).toMatchObject({ line: 1 })
    expect(findJsonFault('['.repeat(1_000_000))).not.toBeNull()
    // In quadratic time a megabyte takes hours.
  }, 60_000)
})
