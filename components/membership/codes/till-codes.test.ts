import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pixelsOf, readCodes } from '@/e2e/support/read-codes'
import { code128Shape } from './code-128-shape'
import type { CodeShape } from './code-shape'
import { qrShape } from './qr-shape'
import { tillCodes } from './till-codes'

const NUMBERS = {
  'as the source document has it': 'KWH8C320210713143506786',
  'letters alone': 'ABCDEFGHJKLMNPQRSTUVWXY',
  'digits alone, an even count': '6012345678901234',
  'digits alone, an odd count': '601234567890123',
  'lower case': 'ext-ref/4711.b_c',
  'one character': '7',
  '64 digits': '9081726354'.repeat(7).slice(0, 64),
  'what an attacker names': `"><svg onload=alert(1)>^FNC1 %00\\`,
}

const read = (shape: CodeShape | null, modulePx: number) => shape && readCodes(pixelsOf(shape, modulePx, 60))

describe.each(Object.entries(NUMBERS))('%s', (_what, number) => {
  test.each([1, 3])(
    'is read back from its bar code at %d pixel a module, lying and standing',
    async modulePx => {
      const expected = [{ format: 'Code128', text: number }]
      expect(await read(code128Shape(number), modulePx)).toEqual(expected)
      expect(await read(code128Shape(number, true), modulePx)).toEqual(expected)
    },
  )
  test('is read back from its QR code', async () => {
    expect(await read(qrShape(number), 4)).toEqual([{ format: 'QRCode', text: number }])
  })
})

test('64 letters are too long for a bar code on a phone, and come as a QR code instead', async () => {
  const number = 'Abcdefgh'.repeat(8)
  expect(code128Shape(number)).toBeNull()
  expect(tillCodes(number, ['code128']).map(({ kind }) => kind)).toEqual(['qr'])
  expect(await read(qrShape(number), 3)).toEqual([{ format: 'QRCode', text: number }])
})

test.each(['卡号 8866', 'Ünal 12', 'a\u0000b', 'a\nb', '\u202e4711'])(
  '%j is more than a bar code carries, and a QR code carries it',
  async number => {
    expect(tillCodes(number, ['code128', 'qr']).map(({ kind }) => kind)).toEqual(['qr'])
    expect(await read(qrShape(number), 4)).toEqual([{ format: 'QRCode', text: number }])
  },
)

test('a text without end is no code at all', () => {
  expect(tillCodes('x'.repeat(5_000), ['code128', 'qr'])).toEqual([])
  expect(tillCodes('', ['code128', 'qr'])).toEqual([])
})

test('a quiet zone belongs to each: four modules around a QR code, ten beside bars', () => {
  expect(code128Shape('7')?.path).toMatch(/^M10 0/)
  expect(code128Shape('7')?.width).toBe(10 + 3 * 11 + 13 + 10)
  expect(qrShape('7')?.path).toMatch(/^M4 4h7/)
  expect(qrShape('7')?.width).toBe(4 + 21 + 4)
})

test('pairs of digits take one symbol', () => {
  // Start, six letters or digits, one digit, the change of set, eight pairs, check; then stop and quiet zones.
  expect(code128Shape('KWHXCB20210713143506786')?.width).toBe((1 + 6 + 1 + 1 + 8 + 1) * 11 + 13 + 20)
})

test('a module is a whole number of pixels, and the code fits a phone of 320 by 568 pixels', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 64 }), number => {
      for (const { page, large } of tillCodes(number, ['code128', 'qr']))
        for (const { shape, modulePx } of [page.phone, large.phone, page.desk, large.desk]) {
          expect(Number.isInteger(modulePx) && modulePx >= 1, `${modulePx}`).toBe(true)
          expect(shape.width * modulePx).toBeLessThanOrEqual(640)
        }
      for (const { page } of tillCodes(number, ['code128', 'qr']))
        expect(page.phone.shape.width * page.phone.modulePx).toBeLessThanOrEqual(280)
    }),
    { numRuns: 40 },
  )
})
