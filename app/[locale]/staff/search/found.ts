import { DESK_PAGES } from '@/components/staff/desk-pages'
import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import type { Words } from '@/lib/i18n/words'
import { searchWords } from '@/lib/membership/benefit-search'
import { foldedText } from '@/lib/membership/folded-text'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

/** More than anybody reads: who finds this many adds a word. */
const FOUND_MAX_SIZE = 50

/** The desk's pages in whose name, in the staff person's language, every word stands. */
export function pagesWith(words: string, t: Words<'StaffShell'>) {
  const wanted = searchWords(words)
  if (wanted.length === 0) return []
  return DESK_PAGES.filter(({ key }) => holdsAll(t(`nav.${key}`), wanted))
}

/** The benefits in whose texts, in whatever languages, every word stands. */
export function benefitsWith(words: string, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const wanted = searchWords(words)
  if (wanted.length === 0) return []
  const textOf = ({ newest }: CatalogueEntry) =>
    TEXT_FIELDS.flatMap(field => Object.values(newest[field].languageValues)).join('\n')
  return entries.filter(entry => holdsAll(textOf(entry), wanted)).slice(0, FOUND_MAX_SIZE)
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  const folded = foldedText(text)
  return wanted.every(word => folded.includes(word))
}
