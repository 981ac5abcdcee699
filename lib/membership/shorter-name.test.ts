import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimmed } from './plain-text'
import { shorterName } from './shorter-name'

test.each<[name: string, shorter: string | null]>([
  ['Maximiliana Alexandra Josephine', 'Maximiliana A. J.'],
  ['Muhammad Amirul Hakim', 'Muhammad Amirul H.'],
  ['Siti Nurhaliza binti Tarudin', 'Siti Nurhaliza B. T.'],
  ['Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj', 'Aa B. C. D. E. F. G.'],
  ['Wolfeschlegelsteinhausen', null],
  ['Wolfeschlegelsteinhausen Hans', null],
  ['Bartholomew-Alexander (Bart)', null],
])('%j becomes %j', (name, shorter) => {
  expect(shorterName(name, 20)).toBe(shorter)
})

test('a proposal always fits, begins with the first word, and is shorter than what was typed', () => {
  const name = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(name, fc.integer({ min: 1, max: 30 }), (words, maxLength) => {
      const typed = trimmed(words.join(' '))
      fc.pre(typed.length > maxLength)
      const shorter = shorterName(typed, maxLength)
      if (shorter === null) return
      expect(shorter.length).toBeLessThanOrEqual(maxLength)
      expect(typed.startsWith(shorter.split(' ')[0] ?? '')).toBe(true)
    }),
  )
})
