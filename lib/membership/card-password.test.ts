import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardPasswordScheme, cardPasswordFrom } from './card-password'
import { encryptedCardPassword } from './testing/card-password-encryption'

const keyOf = (name: string) => createHash('sha256').update(name).digest()
const [current, previous, older, foreign] = ['current', 'previous', 'older', 'foreign'].map(keyOf) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
]
const UNDECRYPTABLE = { ok: false, problem: 'undecryptable' }
const SCHEMES: CardPasswordScheme[] = ['gcm', 'cbc']

describe('the 256 characters of a fieldValue hold so many bytes of password', () => {
  test.each<[scheme: CardPasswordScheme, bytes: number, characters: number]>([
    ['cbc', 191, 256],
    ['cbc', 192, 280],
    ['gcm', 164, 256],
    ['gcm', 165, 260],
  ])('%s: %i bytes travel as %i characters', (scheme, bytes, characters) => {
    const plain = 'a'.repeat(bytes)
    const sealed = encryptedCardPassword(plain, current, scheme)
    expect(sealed).toHaveLength(characters)
    expect(cardPasswordFrom(sealed, [current], scheme)).toEqual(
      characters > 256 ? UNDECRYPTABLE : { ok: true, value: plain },
    )
  })
})

test.each(SCHEMES)('%s: any text comes back the same, with the one key and among others', scheme => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter(plain => Buffer.byteLength(plain) <= 160)
  fc.assert(
    fc.property(text, plain => {
      const value = `Ab1!${plain}`
      const sealed = encryptedCardPassword(value, previous, scheme)
      expect(cardPasswordFrom(sealed, [previous], scheme)).toEqual({ ok: true, value })
      expect(cardPasswordFrom(sealed, [current, previous, older], scheme)).toEqual({ ok: true, value })
    }),
  )
})

test('the scheme is gcm where none is said, and one is never read as the other', () => {
  expect(cardPasswordFrom(encryptedCardPassword('Abcdef1!', current), [current])).toMatchObject({ ok: true })
  const cbc = encryptedCardPassword('Abcdef1!', current, 'cbc')
  expect(cardPasswordFrom(cbc, [current])).toEqual(UNDECRYPTABLE)
  const gcm = encryptedCardPassword('Abcdef1!', current, 'gcm')
  expect(cardPasswordFrom(gcm, [current], 'cbc')).toEqual(UNDECRYPTABLE)
})

test('equal passwords look different under gcm and the same under cbc', () => {
  const twice = (scheme: CardPasswordScheme) =>
    new Set([1, 2].map(() => encryptedCardPassword('Abcdef1!', current, scheme))).size
  expect(twice('gcm')).toBe(2)
  expect(twice('cbc')).toBe(1)
})

test('a gcm password changed in any one bit is refused', () => {
  const sealed = Buffer.from(encryptedCardPassword('Abcdef1!', current), 'base64')
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), bit => {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(cardPasswordFrom(changed.toString('base64'), [current])).toEqual(UNDECRYPTABLE)
    }),
  )
})

describe('what is no ciphertext of ours', () => {
  let good = encryptedCardPassword('Abcdef1!', current)
  // The IV is random; without one of these two characters base64 for URLs would be the same.
  while (!/[+/]/.test(good)) good = encryptedCardPassword('Abcdef1!', current)
  const empty = encryptedCardPassword('', current)
  test.each<[claim: string, fieldValue: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', { fieldValue: good }],
    ['no text', ''],
    ['no base64', '!'.repeat(64)],
    ['a space before', ` ${good}`],
    ['a line break after', `${good}\n`],
    ['a missing pad', empty.replace(/=+$/, '').slice(0, -1)],
    ['base64 for URLs', Buffer.from(good, 'base64').toString('base64url')],
    ['less than IV and tag', Buffer.alloc(27).toString('base64')],
    ['hexadecimal', Buffer.from(good, 'base64').toString('hex')],
    ['the password itself', 'Abcdef1!'],
  ])('%s', (_claim, fieldValue) => {
    expect(cardPasswordFrom(fieldValue, [current])).toEqual(UNDECRYPTABLE)
    expect(cardPasswordFrom(fieldValue, [current], 'cbc')).toEqual(UNDECRYPTABLE)
  })

  test.each(SCHEMES)('%s: bytes that are not UTF-8', scheme => {
    const sealed = encryptedCardPassword(Buffer.from([0x41, 0xff, 0xfe]), current, scheme)
    expect(cardPasswordFrom(sealed, [current], scheme)).toEqual(UNDECRYPTABLE)
  })

  test.each(SCHEMES)('%s: another key, no key, and a key of another size', scheme => {
    const sealed = encryptedCardPassword('Abcdef1!', foreign, scheme)
    for (const keys of [[], [current], [current.subarray(0, 16)], [Buffer.alloc(0)]]) {
      expect(cardPasswordFrom(sealed, keys, scheme)).toEqual(UNDECRYPTABLE)
    }
    expect(cardPasswordFrom(sealed, [Buffer.alloc(5), foreign], scheme)).toMatchObject({ ok: true })
  })

  test.each(SCHEMES)('%s: anything at all is answered', scheme => {
    const anything = fc.oneof(fc.anything(), fc.base64String({ maxLength: 300 }), fc.string())
    fc.assert(
      fc.property(anything, fieldValue => {
        expect(typeof cardPasswordFrom(fieldValue, [current, previous], scheme).ok).toBe('boolean')
      }),
    )
  })
})

test('the byte order mark of a text is part of it, and an empty text is one', () => {
  for (const value of ['', '\uFEFFAbcdef1!']) {
    expect(cardPasswordFrom(encryptedCardPassword(value, current), [current])).toEqual({ ok: true, value })
  }
})

describe('cbc with a wrong key that happens to leave a text', () => {
  const plain = 'Abcdef1!'
  const sealed = encryptedCardPassword(plain, current, 'cbc')
  // Found by counting: the first of 941,514 keys under which the padding is valid and the rest is UTF-8.
  const unlucky = keyOf('wrong 941513')
  const noise = '\t\u007F]\u0019u\u00042,v;S\tᚼ'

  test('the password that keeps the rule wins, in whatever order the keys come', () => {
    expect(cardPasswordFrom(sealed, [unlucky], 'cbc')).toEqual({ ok: true, value: noise })
    expect(cardPasswordFrom(sealed, [unlucky, current], 'cbc')).toEqual({ ok: true, value: plain })
    expect(cardPasswordFrom(sealed, [current, unlucky], 'cbc')).toEqual({ ok: true, value: plain })
  })

  test('where none keeps it, the first key that fits', () => {
    const weak = encryptedCardPassword('weak', current, 'cbc')
    expect(cardPasswordFrom(weak, [foreign, current], 'cbc')).toEqual({ ok: true, value: 'weak' })
  })
})
