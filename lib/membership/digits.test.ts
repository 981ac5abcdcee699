import { expect, test } from 'vitest'
import { latinDigits } from './digits'

test.each([
  ['0123456789', '0123456789'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['০১২৩৪৫৬৭৮৯', '0123456789'],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['a١-b', 'a1-b'],
])('%s is read as %s', (text, expected) => {
  expect(latinDigits(text)).toBe(expected)
})
