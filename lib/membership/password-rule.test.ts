import { describe, expect, test } from 'vitest'
import { isPasswordTooLong, PASSWORD_PARTS, passwordParts } from './password-rule'

const missing = (text: string) => PASSWORD_PARTS.filter(part => !passwordParts(text)[part])

describe('each part of the document’s rule is seen on its own', () => {
  test.each([
    ['Abcdef1!', []],
    ['Abcde1!', ['length']],
    ['abcdef1!', ['uppercase']],
    ['ABCDEF1!', ['lowercase']],
    ['Abcdefg!', ['digit']],
    ['Abcdefg1', ['special']],
    ['Abcdef 1', ['special']],
    ['Abcdef\u00A01', ['special']],
    ['', ['length', 'uppercase', 'lowercase', 'digit', 'special']],
    ['Пароль7!', []],
    ['Κωδικός9·', []],
    ['Abcdef٣!', []],
    ['Abcdefg½', ['digit', 'special']],
    ['Abcdef1कि', ['special']],
    ['密码密码密码1!', ['uppercase', 'lowercase']],
    ['Abcdef1😀', []],
    ['Abcdef1_', []],
  ])('%j misses %j', (text, parts) => {
    expect(missing(text)).toEqual(parts)
  })
})

test.each([
  ['a'.repeat(1024), false],
  ['a'.repeat(1025), true],
  ['é'.repeat(512), false],
  ['é'.repeat(513), true],
  ['😀'.repeat(256), false],
  [`${'😀'.repeat(256)}a`, true],
])('a password may have 1,024 bytes of UTF-8 (case %#)', (text, tooLong) => {
  expect(isPasswordTooLong(text)).toBe(tooLong)
})
