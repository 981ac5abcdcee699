import { z } from 'zod'
import { CATALOGUE_STATES, type CatalogueEntry } from '@/lib/drafts/catalogue'
import { searchWords } from '@/lib/membership/benefit-search'
import { hasWords } from '@/lib/text-review/has-words'

const PAGE_SIZE = 50

const query = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z.enum(CATALOGUE_STATES).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type CatalogueQuery = z.infer<typeof query>

/** What an address asks of the catalogue, whatever stands in it. */
export function catalogueQueryFrom(asked: Record<string, unknown>): CatalogueQuery {
  return query.parse({ q: '', state: null, page: 1, ...asked })
}

/** One page of the entries asked for: those that have each of the words in some text. */
export function foundIn(entries: readonly CatalogueEntry[], { q, state, page }: CatalogueQuery) {
  const words = searchWords(q)
  const found = entries.filter(
    entry => (state === null || entry.state === state) && hasWords(entry.newest, words),
  )
  const from = (page - 1) * PAGE_SIZE
  return {
    count: found.length,
    shown: found.slice(from, from + PAGE_SIZE),
    hasMore: found.length > from + PAGE_SIZE,
  }
}
