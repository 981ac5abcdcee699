import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/routing'
import { isBlank } from '@/lib/membership/plain-text'
import { argumentsOf } from '@/lib/testing/message-arguments'
import { isTest, sourceFiles } from '@/lib/testing/source-files'

type Entry = [key: string, message: unknown]

/** Every message of a tree by its whole key, in the order of the file. */
function entriesOf(tree: unknown, prefix = ''): Entry[] {
  if (typeof tree !== 'object' || tree === null) return [[prefix, tree]]
  return Object.entries(tree).flatMap(([key, value]) =>
    entriesOf(value, prefix === '' ? key : `${prefix}.${key}`),
  )
}

const isSorted = (keys: string[]) => keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)

/** Paths of the objects whose keys are not in order. */
function unsortedIn(tree: unknown, path = 'the file'): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const below = Object.entries(tree).flatMap(([key, value]) => unsortedIn(value, key))
  return isSorted(Object.keys(tree)) ? below : [path, ...below]
}

const trees = Object.fromEntries(
  LOCALES.map((locale): [string, unknown] => [
    locale,
    JSON.parse(readFileSync(`${import.meta.dirname}/${locale}.json`, 'utf8')),
  ]),
)
const english = new Map(entriesOf(trees.en))

test.each<[message: string, names: string[]]>([
  ['Hello', []],
  ['Hello, {name}', ['name']],
  ['{count, plural, one {a point} other {# points}}', ['count']],
  [
    '{count, plural, one {{name} has it} other {{names} have it}} in {zone}',
    ['count', 'name', 'names', 'zone'],
  ],
  ['{when, date, long} and {when, time}', ['when']],
  ["write '{name}' as <b>it</b> stands", ['<b>']],
])('%j asks for %j', (message, names) => {
  expect(argumentsOf(message)).toEqual(names)
})

describe.each(LOCALES)('the words in %s', locale => {
  const entries = entriesOf(trees[locale])

  test('have the keys of English, neither more nor fewer', () => {
    expect(entries.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('are words: none is empty', () => {
    const empty = entries.filter(([, message]) => typeof message !== 'string' || isBlank(message))
    expect(empty).toEqual([])
  })

  test('ask for the arguments of English', () => {
    const differing = entries.filter(
      ([key, message]) =>
        argumentsOf(String(message)).join() !== argumentsOf(String(english.get(key))).join(),
    )
    expect(differing).toEqual([])
  })

  test('stand in the order of their keys', () => {
    expect(unsortedIn(trees[locale])).toEqual([])
  })
})

test('every message is asked for somewhere, by its key or by a pattern that ends in a code', () => {
  const text = sourceFiles()
    .filter(({ path }) => /\.(?:ts|tsx|mjs)$/.test(path) && !isTest(path))
    .map(file => file.text)
    .join('\n')
  const literals = new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(match => match[1] ?? ''))
  // `problem.${code}` or `${code}.title`: at least one whole step of the key must stand there.
  const templates = [...text.matchAll(/`((?:[\w-]+\.)*)\$\{[^`\n]*\}((?:\.[\w-]+)*)`/g)]
  const patterns = templates
    .map(([, start = '', end = '']) => ({ start, end }))
    .filter(({ start, end }) => start + end !== '')
  const unused = [...english.keys()].filter(whole => {
    const key = whole.slice(whole.indexOf('.') + 1)
    return (
      !literals.has(key) && !patterns.some(({ start, end }) => key.startsWith(start) && key.endsWith(end))
    )
  })
  expect(unused).toEqual([])
})
