import { expect, test } from 'vitest'
import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import { editorView } from './editor-view'

const PROMISED = ['en-US', 'ms-MY', 'ar']
const entryOf = (languages: string[], defaultLanguage = 'en-US') => {
  const text = {
    languageValues: Object.fromEntries(languages.map(tag => [tag, 'Kopi'])),
    ...(defaultLanguage ? { defaultLanguage } : {}),
  }
  const newest = {
    benefitTitle: text,
    useRules: text,
    useScenarios: { languageValues: {} },
    iconUrl: '',
    benefitUrl: null,
  }
  return { newest } as CatalogueEntry
}

test.each<[claim: string, keys: string[], asked: string | undefined, expected: object]>([
  [
    'without a wish the source is written on, and promised languages come first',
    ['fr-FR', 'en-US'],
    undefined,
    { language: 'en-US', source: null, tags: ['en-US', 'ms-MY', 'ar', 'fr-FR'] },
  ],
  ['a promised language that nothing has yet', ['en-US'], 'ar', { language: 'ar', source: 'en-US' }],
  ['a new one', ['en-US'], 'fr-FR', { language: 'fr-FR', tags: ['en-US', 'ms-MY', 'ar', 'fr-FR'] }],
  ['one that is there in another spelling', ['en-US', 'ms-my'], 'ms-MY', { language: 'ms-my' }],
  ['a key that is no language, to take it away', ['en-US', 'zh_HK'], 'zh_HK', { language: 'zh_HK' }],
  ['what is none and nowhere', ['en-US'], 'not a tag', { language: 'en-US', isRefused: true }],
  ['a default without a text is no source', ['ms-MY'], 'ar', { language: 'ar', source: 'ms-MY' }],
  ['nothing at all', [], undefined, { language: 'en-US', source: null, tags: PROMISED }],
])('%s', (_claim, keys, asked, expected) => {
  const { languages, ...view } = editorView(entryOf(keys), PROMISED, asked)
  expect({ ...view, tags: languages.map(({ tag }) => tag) }).toMatchObject(expected)
})

test('each language tells how many of the three texts it has', () => {
  const { languages } = editorView(entryOf(['en-US']), PROMISED, undefined)
  expect(languages.map(({ written }) => written)).toEqual([2, 0, 0])
})
