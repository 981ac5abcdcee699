import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCardField, normaliseCardField } from './card-field'

describe('PASSWORD', () => {
  test.each([
    ['Kopidar1!', null],
    [' Kopidar1! ', null],
    ['Abcdef1!', 'password-too-common'],
    ['Passwor1', 'password-needs-special'],
    ['Ab1!', 'password-too-short'],
    ['abcdef1!', 'password-needs-uppercase'],
    ['ABCDEF1!', 'password-needs-lowercase'],
    ['Abcdefg!', 'password-needs-digit'],
    ['Abcdefg1', 'password-needs-special'],
    ['Abcdef1!\u0000', 'forbidden-characters'],
    ['Abcdef1!\uD83D', 'forbidden-characters'],
    ['Kopidar1!\uFFFD', 'forbidden-characters'],
    [`Ab1!${'a'.repeat(1020)}`, null],
    [`Ab1!${'a'.repeat(1021)}`, 'password-too-long'],
  ])('case %#: %s', (text, problem) => {
    expect(checkCardField('PASSWORD', normaliseCardField('PASSWORD', text))).toBe(problem)
  })

  test.each<[text: string, passwordContext: string[] | undefined, problem: string | null]>([
    ['Aminah-99!', undefined, null],
    ['Aminah-99!', [], null],
    ['Aminah-99!', ['Aminah'], 'password-has-own-words'],
    ['Password-99!', ['Password'], 'password-too-common'],
  ])('%s with the words %j: %s', (text, passwordContext, problem) => {
    expect(checkCardField('PASSWORD', text, { passwordContext })).toBe(problem)
  })

  test('is never touched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(normaliseCardField('PASSWORD', text)).toBe(text)
      }),
    )
  })
})
