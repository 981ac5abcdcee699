import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const IN_THE_BROWSER = [
  'amount',
  'benefit-detail',
  'birth-date',
  'card-field',
  'display-name',
  'marketing-consent',
  'multi-language-text',
  'outcome',
  'password-rule',
  'password-words',
  'typed-phone',
]

// What is imported for its values; types vanish.
function importsOf(file: string): string[] {
  const source = readFileSync(join(import.meta.dirname, `${file}.ts`), 'utf8')
  return [...source.matchAll(/^(?:import|export)\s(?!type\b)[^'"]*?from '([^']+)'/gm)].map(
    ([, from = '']) => from,
  )
}

function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const from of importsOf(file)) {
    if (seen.has(from)) continue
    seen.add(from)
    if (from.startsWith('./')) reached(from.slice(2), seen)
  }
  return seen
}

test.each(IN_THE_BROWSER)('%s pulls no package into the browser', file => {
  expect(existsSync(join(import.meta.dirname, `${file}.ts`))).toBe(true)
  expect([...reached(file)].filter(from => !from.startsWith('./'))).toEqual([])
})

test('this test would see a package', () => {
  expect([...reached('login-identity-schema')]).toEqual(
    expect.arrayContaining(['zod', 'libphonenumber-js/max']),
  )
})
