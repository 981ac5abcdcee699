import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedText } from './folded-text'

test.each([
  ['CAFÉ', 'cafe'],
  ['Ｋｏｐｉ　１２', 'kopi 12'],
  ['Straße', 'STRASSE'],
  ['ẞ', 'ss'],
  ['İstanbul', 'istanbul'],
  ['ΟΔΟΣ', 'οδός'],
  ['Đồng', 'dong'],
  ['smørrebrød', 'smorrebrod'],
  ['قَهْوَة', 'قهوة'],
  ['أهلًا', 'اهلا'],
  ['إسبريسو', 'اسبريسو'],
  ['آيس', 'ايس'],
  ['قهـــوة', 'قهوه'],
  ['مقهى', 'مقهي'],
  ['چای', 'چاي'],
  ['ﻼ', 'لا'],
  ['٢٠٪', '20٪'],
  ['שָׁלוֹם', 'שלום'],
  ['ｺｰﾋｰ', 'コーヒー'],
  ['ﾊﾟﾝ', 'パン'],
  ['ko\u200Bpi\u00AD', 'kopi'],
  ['\u202Ekopi\u202C', 'kopi'],
  ['Barista’s', "barista's"],
])('%j and %j are the same to a search', (one, other) => {
  expect(foldedText(one)).toBe(foldedText(other))
})

test.each([
  ['ガ', 'カ'],
  ['กิน', 'กน'],
  ['咖啡', '咖'],
  ['가', '각'],
  ['हिंदी', 'हद'],
])('%j and %j stay different', (one, other) => {
  expect(foldedText(one)).not.toBe(foldedText(other))
})

test('folding is idempotent and total on any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), text => {
      const folded = foldedText(text)
      expect(foldedText(folded)).toBe(folded)
    }),
  )
})
