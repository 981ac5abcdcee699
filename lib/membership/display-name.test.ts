import { expect, test } from 'vitest'
import { displayNameFrom } from './display-name'

test.each([
  ['Ana', 'Lim', 'Ana Lim'],
  ['Ana', undefined, 'Ana'],
  ['Ana', '', 'Ana'],
  ['小明', '王', '王小明'],
  ['小明', undefined, '小明'],
  ['小明', 'Wang', '小明 Wang'],
  ['Ming', '王', 'Ming 王'],
  ['a'.repeat(10), 'b'.repeat(9), `${'a'.repeat(10)} ${'b'.repeat(9)}`],
  ['a'.repeat(10), 'b'.repeat(10), 'a'.repeat(10)],
  [undefined, 'Lim', 'Lim'],
  [undefined, undefined, ''],
])('%j and %j are called %j', (FIRST_NAME, LAST_NAME, name) => {
  expect(displayNameFrom({ FIRST_NAME, LAST_NAME })).toBe(name)
})
