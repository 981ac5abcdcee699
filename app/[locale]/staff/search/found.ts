import { DESK_PAGES } from '@/components/staff/desk-pages'
import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import type { Words } from '@/lib/i18n/words'
import { searchWords } from '@/lib/membership/benefit-search'
import { hasWords, holdsWords } from '@/lib/text-review/has-words'

/** More than anybody reads: who finds this many adds a word. */
const FOUND_MAX_SIZE = 50

/** The desk's pages in whose name, in the staff person's language, every word stands. */
export function pagesWith(words: string, t: Words<'StaffShell'>) {
  const wanted = searchWords(words)
  if (wanted.length === 0) return []
  return DESK_PAGES.filter(({ key }) => holdsWords(t(`nav.${key}`), wanted))
}

/** The benefits in whose texts, in whatever languages, every word stands. */
export function benefitsWith(words: string, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const wanted = searchWords(words)
  if (wanted.length === 0) return []
  return entries.filter(({ newest }) => hasWords(newest, wanted)).slice(0, FOUND_MAX_SIZE)
}
