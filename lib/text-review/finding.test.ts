import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testWords } from '@/lib/i18n/testing/words'
import { joined, REVIEW_CODES } from './finding'

test('docs/benefits-check.md lists every code with its severity, in the words of the desk', () => {
  const t = testWords('en', 'TextReview')
  const rows = readFileSync('docs/benefits-check.md', 'utf8')
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(([, code = '']) => Object.hasOwn(REVIEW_CODES, code.replaceAll('`', '')))
    .map(([, code = '', severity, words]) => [code.replaceAll('`', ''), severity, words])
  const codes = Object.entries(REVIEW_CODES) as [keyof typeof REVIEW_CODES, string][]
  expect(rows).toEqual(codes.map(([code, severity]) => [code, severity, t(`code.${code}`)]))
})

test.each([
  ['', 'benefitTitle', 'benefitTitle'],
  ['[0]', 'benefitTitle', '[0].benefitTitle'],
  ['assetDetails', '[1]', 'assetDetails[1]'],
  ['[0]', '', '[0]'],
])('%j and %j are %j', (path, below, whole) => {
  expect(joined(path, below)).toBe(whole)
})
