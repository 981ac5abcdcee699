import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import { factsOf, languagesOf, textsIn } from '@/lib/drafts/content'
import { languageSchema } from '@/lib/drafts/draft-schema'
import { languageTagFrom } from '@/lib/membership/language-tag'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

export type EditorLanguage = {
  tag: string
  /** How many of the three texts it has. */
  written: number
}

export type EditorView = {
  /** Every language that a text has or that is promised, the promised ones first. */
  languages: EditorLanguage[]
  /** In which language is written now. */
  language: string
  /** From which it is translated; null where it is the source itself, or there is none yet. */
  source: string | null
  /** The language that was asked for is none. */
  isRefused: boolean
}

/** What the editor shows of a benefit: `asked` is the language of the address. */
export function editorView(
  { newest }: CatalogueEntry,
  promised: readonly string[],
  asked: string | undefined,
): EditorView {
  const keys = languagesOf(newest)
  const isWritten = (tag: string) => keys.some(key => key === tag || canonicalOf(key) === canonicalOf(tag))
  const tags = [...promised.filter(tag => !isWritten(tag)), ...keys]
  const order = (tag: string) => (promised.includes(tag) ? promised.indexOf(tag) : promised.length)
  const known = tags.toSorted((a, b) => order(a) - order(b))
  const added = asked === undefined || known.includes(asked) ? undefined : languageSchema.safeParse(asked)
  const own = added?.success ? known.find(tag => canonicalOf(tag) === canonicalOf(added.data)) : undefined
  const all = added?.success && own === undefined ? [...known, added.data] : known
  const { defaultLanguage } = factsOf(newest)
  const source = keys.includes(defaultLanguage)
    ? defaultLanguage
    : (known.find(tag => keys.includes(tag)) ?? null)
  const wanted = own ?? (added?.success ? added.data : known.find(tag => tag === asked))
  const language = wanted ?? source ?? known[0] ?? 'en-US'
  return {
    languages: all.map(tag => ({ tag, written: writtenIn(newest, tag) })),
    language,
    source: source === language ? null : source,
    isRefused: added?.success === false,
  }
}

function writtenIn(content: CatalogueEntry['newest'], tag: string): number {
  const texts = textsIn(content, tag)
  return TEXT_FIELDS.filter(field => texts[field] !== '').length
}

const canonicalOf = (tag: string) => languageTagFrom(tag)?.tag ?? tag
