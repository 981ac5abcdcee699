import { expect, test } from 'vitest'
import { textUpTo } from './text-schema'

test.each<[text: unknown, minLength: number | undefined, isTaken: boolean]>([
  ['', undefined, true],
  ['', 1, false],
  ['a', 1, true],
  ['abcd', undefined, true],
  ['abcde', undefined, false],
  ['😀😀', undefined, true],
  ['😀😀a', undefined, false],
  ['e\u0301e\u0301', undefined, true],
  [null, undefined, false],
  [5, undefined, false],
])('of at most four UTF-16 units %j with a minimum of %j: %j', (text, minLength, isTaken) => {
  expect(textUpTo(4, minLength).safeParse(text).success).toBe(isTaken)
})

test('the issue says too-long', () => {
  expect(textUpTo(4).safeParse('abcde').error?.issues).toMatchObject([{ message: 'too-long' }])
})
