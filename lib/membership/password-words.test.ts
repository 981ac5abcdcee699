import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMON_WORDS } from './common-passwords'
import { isCommonPassword, isMadeOfWords } from './password-words'

describe('the commonest passwords that satisfy the rule are known', () => {
  test.each([
    'P@ssw0rd',
    'P4$$w0rd',
    'Pa55word!',
    'Password1!',
    'Password123!',
    'Password2024!',
    'Password1999!',
    'Password!@#1',
    'Password@42',
    'Password!@#$%^1',
    'Password)!@#7x5',
    'Pr!ncess1',
    'Mus7ang1!',
    'PASSWORDpassword1!',
    'Pässwörd1!',
    'Ｐａｓｓｗｏｒｄ1!',
    '123Welcome!',
    'We1come!',
    'WeLcome#1',
    'Welcome@123',
    'Qwerty123!',
    'Qwerty!@#123',
    'Admin@123',
    'Admin@1234567890',
    'Abc12345!',
    'Abcd@1234',
    'Abcdef1!',
    'Abcdefgh9876!',
    'Aa123456@',
    'Aa@123456',
    'Aa112233!',
    '1qaz@WSX',
    '1qaz2wsX!',
    'Zaq12wsx!',
    '!Qaz2wsx',
    'Changeme1!',
    'Letmein1!',
    'L3tm31n!',
    'Iloveyou1!',
    'Summer2025!',
    'Sayang123!',
    'Woaini520!',
    'Monkey12!',
    'Monkey7x!',
  ])('%s', password => {
    expect(isCommonPassword(password)).toBe(true)
  })

  test.each(COMMON_WORDS.map(word => [word]))('%s, in capitals, with 1!', word => {
    expect(isCommonPassword(`${word.toUpperCase()}1!`)).toBe(true)
  })
})

describe('a password with more to it is nobody’s first guess', () => {
  test.each([
    'Correct-Horse-9',
    'Kopi-4821-satu',
    'Tare-riko-4821-muno',
    'My password is 7 blue horses!',
    'Dragon monkey football 7!',
    'Password-92746!',
    'Password-qXv7',
    'Password-7q&2024',
    'Monkey7xk!q',
    'Welcome1868!!7',
    'Aa1!aaaa',
    '密码Kq7-月亮',
    '',
  ])('%s', password => {
    expect(isCommonPassword(password)).toBe(false)
  })

  test('whatever stands beside a common word, once it is five unrelated characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMMON_WORDS), fc.boolean(), (word, before) => {
        // Neither neighbours, nor a year, nor a letter of any word once folded.
        const rest = '%8^2;'
        expect(isCommonPassword(before ? rest + word : word + rest), word).toBe(false)
        expect(isCommonPassword(before ? rest.slice(1) + word : word + rest.slice(1)), word).toBe(true)
      }),
    )
  })
})

describe('a password that is little more than one’s own words', () => {
  const context = [
    'Anne',
    'de la Cruz',
    'José',
    'anne.cruz+shop',
    '60176668702',
    '6668702',
    'Kedai Kopi',
    'X',
    '',
  ]

  test.each([
    'Anne-1990!',
    'AnneCruz1!',
    'Cruz.Anne1!',
    'Jose!Jose1',
    'JOSÉ-jose1!',
    'J0$e-J0s3',
    'Aa60176668702!',
    'Ab-0176668702',
    'KedaiKopi123!',
    'K3d@i-K0p1',
    'KEDAI kopi 1!a',
    'De La Cruz 1!',
  ])('%s', password => {
    expect(isMadeOfWords(password, context)).toBe(true)
  })

  test.each([
    'Anne likes 7 durians!',
    'Correct-Horse-9',
    'Anna-1990-Kv!',
    'XxXxXx-1990!',
    'Kq7-92746!',
    'Aa0165558702!',
  ])('%s is more than that', password => {
    expect(isMadeOfWords(password, context)).toBe(false)
  })

  test('without words nothing is', () => {
    for (const words of [[], [''], [' '], ['x'], ['--']]) expect(isMadeOfWords('x1', words)).toBe(false)
  })

  test('the longer word is taken first, whatever the order', () => {
    for (const words of [
      ['an', 'anneke'],
      ['anneke', 'an'],
    ]) {
      expect(isMadeOfWords('Anneke-19!', words)).toBe(true)
      expect(isMadeOfWords('Anneke-1q!z', words)).toBe(false)
    }
  })

  test('any text and any words are answered, and always alike', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, fc.array(text), (password, words) => {
        expect(isMadeOfWords(password, words)).toBe(isMadeOfWords(password, words.toReversed()))
        expect(isCommonPassword(password)).toBe(isCommonPassword(password.normalize('NFD')))
      }),
    )
  })
})
