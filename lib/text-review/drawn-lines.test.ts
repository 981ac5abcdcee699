import { expect, test } from 'vitest'
import { isTooLongAsDrawn, linesOnPhone } from './drawn-budget'
import { drawnLines } from './drawn-lines'

// e2e/drawn-lines.spec.ts compares more texts with what Chromium draws.
test.each([
  ['A kopi on the house', 1],
  ['Kaya toast set for two', 2],
  ['Buy any two handcrafted beverages and get the third', 4],
  ['请您喝杯咖啡', 1],
  ['全场饮品买一送一，周一至周五下午三点', 2],
  ['قهوة مجانية', 1],
  ['Pneumonoultramicroscopicsilicovolcanoconiosis', 3],
])('the title %j takes %i lines on a phone', (text, lines) => {
  expect(linesOnPhone(text, 'benefitTitle')).toBe(lines)
})

const TEN = { face: 'text', line: 10_000, letterSpacing: 0 } as const

test.each([
  ['', 1],
  ['十个汉字正好满一行啊', 1],
  ['十一个汉字就要占两行啊', 2],
  ['一二三四五六七八九十，一二三四五六七八九', 3],
  ['一\n\n二\r\n三', 4],
  ['  \n一\n  ', 1],
  ['一二三四五六七八九Kopi', 2],
  ['一二三四五六七八九 👨', 2],
  ['一'.repeat(1_000), 100],
  ['W'.repeat(1_000), 100],
])('%j takes %i lines of ten ems', (text, lines) => {
  expect(drawnLines(text, TEN)).toBe(lines)
})

test('a text that the document allows is too long where it is drawn too long', () => {
  const english = 'Show this card before you pay; one cup a visit, at any of our houses. '
    .repeat(4)
    .slice(0, 256)
  expect(isTooLongAsDrawn(english, 'useRules')).toBe(false)
  expect(isTooLongAsDrawn(english, 'benefitTitle')).toBe(true)
  expect(isTooLongAsDrawn('付款前请出示会员卡。'.repeat(25), 'useScenarios')).toBe(true)
  expect(isTooLongAsDrawn('一\n'.repeat(13), 'useRules')).toBe(true)
})
