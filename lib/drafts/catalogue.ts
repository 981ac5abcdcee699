import { z } from 'zod'
import { findInCatalogue, readCatalogue, readVersions } from '@/lib/store/benefit-draft'
import { type Store, store } from '@/lib/store/connect'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { type BenefitContent, contentOf, isSameContent, languagesOf } from './content'

/** `published`: as members read it; `changed`: published, with a draft; `new`: drafted, and never published yet. */
export type CatalogueState = 'published' | 'changed' | 'new'

export const CATALOGUE_STATES = ['published', 'changed', 'new'] as const

/** One benefit of the catalogue: what members read, what staff write, and who wrote last. */
export type CatalogueEntry = {
  templateID: string
  state: CatalogueState
  published: BenefitContent | null
  draft: BenefitContent | null
  /** The draft, else what is published. */
  newest: BenefitContent
  editedBy: string | null
  editedAt: Date | null
}

type Row = NonNullable<Awaited<ReturnType<typeof findInCatalogue>>>

function entryFrom({ published, draft, editedBy }: Row): CatalogueEntry[] {
  const newest = draft ?? published
  if (newest === null) return []
  return [
    {
      templateID: newest.templateID,
      state: stateOf(published, draft),
      published: published && contentOf(published),
      draft: draft && contentOf(draft),
      newest: contentOf(newest),
      editedBy,
      editedAt: draft?.editedAt ?? null,
    },
  ]
}

function stateOf(published: BenefitContent | null, draft: BenefitContent | null): CatalogueState {
  if (published === null) return 'new'
  return draft === null ? 'published' : 'changed'
}

/** The whole catalogue, newest first. */
export async function catalogue(db: Store = store()): Promise<CatalogueEntry[]> {
  return (await readCatalogue(db)).flatMap(entryFrom)
}

/** One benefit of it; null for an id that is none. */
export async function catalogueEntry(
  templateID: string,
  db: Store = store(),
): Promise<CatalogueEntry | null> {
  if (!z.uuid().safeParse(templateID).success) return null
  const row = await findInCatalogue(db, templateID)
  return row && (entryFrom(row)[0] ?? null)
}

const VERSIONS_MAX_SIZE = 20

/** What was published of a benefit, newest first. */
export function versionsOf(templateID: string, db: Store = store()) {
  return readVersions(db, templateID, VERSIONS_MAX_SIZE)
}

/** One text that a draft changes: in which field and language, and how it reads before and after (null: not there). */
export type TextChange = {
  field: (typeof TEXT_FIELDS)[number]
  language: string
  before: string | null
  after: string | null
}

/** Every text in which `after` differs from `before`, field by field. */
export function textChanges(before: BenefitContent | null, after: BenefitContent): TextChange[] {
  const languages = new Set([...(before ? languagesOf(before) : []), ...languagesOf(after)])
  return TEXT_FIELDS.flatMap(field =>
    [...languages].flatMap(language => {
      const [old, young] = [before?.[field].languageValues[language], after[field].languageValues[language]]
      return old === young ? [] : [{ field, language, before: old ?? null, after: young ?? null }]
    }),
  )
}

/** Whether anything but texts differs. */
export function hasOtherFacts(before: BenefitContent | null, after: BenefitContent): boolean {
  if (before === null) return false
  const asBefore = { ...after, ...Object.fromEntries(TEXT_FIELDS.map(field => [field, before[field]])) }
  return !isSameContent(before, asBefore)
}
