import { describe, expect, test } from 'vitest'
import { seal, unseal } from './sealed'

const keyOf = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const [OLD, NEW, STRANGE] = [keyOf(1), keyOf(2), keyOf(3)]
const PLAIN = '00000000-0000-4000-8000-000000000002FAKE00'

test.each([PLAIN, '', 'x', '小明 أمينة 🎂', 'long '.repeat(10_000)])(
  '%# comes back as it was sealed',
  plain => {
    expect(unseal(seal(plain, [NEW]), [NEW])).toBe(plain)
  },
)

test('one text sealed twice never looks the same, and shows nothing of itself', () => {
  const [one, two] = [seal(PLAIN, [NEW]), seal(PLAIN, [NEW])]
  expect(one.equals(two)).toBe(false)
  expect(one.includes(PLAIN)).toBe(false)
})

describe('when the secret is rotated', () => {
  const old = seal(PLAIN, [OLD])
  test.each<[claim: string, secrets: string[], opened: string | null]>([
    ['opens while the old secret is listed behind the new', [NEW, OLD], PLAIN],
    ['opens wherever the old secret stands in the list', [OLD, NEW], PLAIN],
    ['stays shut once the old secret has gone', [NEW], null],
    ['stays shut without any secret', [], null],
  ])('what was sealed before %s', (_claim, secrets, opened) => {
    expect(unseal(old, secrets)).toBe(opened)
  })

  test('the newest secret seals', () => {
    const sealed = seal(PLAIN, [NEW, OLD])
    expect(unseal(sealed, [OLD])).toBeNull()
    expect(unseal(sealed, [NEW])).toBe(PLAIN)
  })
})

test('a change of any single byte keeps it shut', () => {
  const sealed = seal(PLAIN, [NEW])
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(unseal(altered, [NEW, STRANGE]), `byte ${at}`).toBeNull()
  }
})

test('a part of it, or more than it, keeps it shut', () => {
  const sealed = seal(PLAIN, [NEW])
  for (let length = 0; length < sealed.length; length++) {
    expect(unseal(sealed.subarray(0, length), [NEW]), `${length} bytes`).toBeNull()
  }
  expect(unseal(Buffer.concat([sealed, Buffer.of(0)]), [NEW])).toBeNull()
})
