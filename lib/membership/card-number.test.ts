import { expect, test } from 'vitest'
import { cardNumbersMeant, checkCardNumber, typedCardNumber } from './card-number'

test.each([
  ['', 'required'],
  ['A', null],
  ['x'.repeat(64), null],
  ['x'.repeat(65), 'too-long'],
  ['KK-0001/2', null],
  ['卡0001', null],
  ['a@b', 'forbidden-characters'],
  ['a#b', 'forbidden-characters'],
  ['a?b', 'forbidden-characters'],
  ['a\0b', 'forbidden-characters'],
  ['a\uD800', 'forbidden-characters'],
] as const)('%j is judged %s', (cardNumber, problem) => {
  expect(checkCardNumber(cardNumber)).toBe(problem)
})

test.each([
  [' CHB2 5920\t2405 ', 'CHB259202405'],
  ['\u200EKK-1\u200F', 'KK-1'],
  ['\u00A0', ''],
])('%j is the one word %j', (typed, cardNumber) => {
  expect(typedCardNumber(typed)).toBe(cardNumber)
})

test('a number is looked for as it is typed, and without the dashes and small letters that people add', () => {
  expect(cardNumbersMeant('chb2-5920')).toEqual(['chb2-5920', 'CHB25920'])
  expect(cardNumbersMeant('CHB2 5920')).toEqual(['CHB25920'])
  for (const none of ['', ' ', 'mei@example.com', 'x'.repeat(65)]) expect(cardNumbersMeant(none)).toEqual([])
  expect(cardNumbersMeant('--')).toEqual(['--'])
})
