import { expect, test } from 'vitest'
import { checkFreeText, FREE_TEXT_MAX_LENGTH } from './free-text'

test.each<[value: string, problem: ReturnType<typeof checkFreeText>]>([
  ['', null],
  ['12 Jalan Besar', null],
  ['x'.repeat(256), null],
  ['x'.repeat(257), 'too-long'],
  ['🎂'.repeat(128), null],
  ['🎂'.repeat(129), 'too-long'],
  ['a\u0000b', 'forbidden-characters'],
  ['a\u202eb', 'forbidden-characters'],
])('%j is judged: %s', (value, problem) => {
  expect(checkFreeText(value)).toBe(problem)
})

test('the limit is that of domain 4.3', () => {
  expect(FREE_TEXT_MAX_LENGTH).toBe(256)
})
