import { recordAll } from '@/lib/audit/record'
import { type BenefitContent, contentOf, fingerprintOf, isSameContent } from '@/lib/drafts/content'
import {
  deleteDrafts,
  findBenefitTemplates,
  insertDrafts,
  lockDrafts,
  updateDrafts,
} from '@/lib/store/benefit-drafts'
import { type Database, inTransaction, type Store, store } from '@/lib/store/connect'
import type { PlannedBenefit } from './plan'

/** `conflict`: it is not what was looked at any more, and was left alone. */
export type Imported = 'begun' | 'changed' | 'same' | 'conflict'

/** Rows of seven values; PostgreSQL takes 65,535 values, and each query stays far below its 3.5 s. */
const PIECE_SIZE = 500

/**
 * Writes what a plan says, into drafts only, in one transaction; what came of each benefit. A second time it changes
 * nothing: what stands there already is `same`.
 */
export function importPlanned(
  planned: readonly PlannedBenefit[],
  staffID: string,
  db: Store = store(),
  now = new Date(),
): Promise<Map<string, Imported>> {
  // Two imports lock in the same order, or each would wait for the other.
  const sorted = planned
    .filter(({ state }) => state !== 'same')
    .toSorted((a, b) => (a.templateID < b.templateID ? -1 : 1))
  return inTransaction(db, async tx => {
    const outcomes = new Map<string, Imported>(planned.map(({ templateID }) => [templateID, 'same']))
    for (let from = 0; from < sorted.length; from += PIECE_SIZE) {
      const piece = sorted.slice(from, from + PIECE_SIZE)
      for (const [id, outcome] of await importPiece(tx, piece, { editedBy: staffID, editedAt: now })) {
        outcomes.set(id, outcome)
      }
    }
    await noted(tx, staffID, outcomes, now)
    return outcomes
  })
}

type Edit = { editedBy: string; editedAt: Date }

async function importPiece(tx: Database, piece: readonly PlannedBenefit[], edit: Edit) {
  const ids = piece.map(({ templateID }) => templateID)
  const templates = await findBenefitTemplates(tx, ids)
  const published = new Map(templates.map(row => [row.templateID, row]))
  const begun = new Set(
    await insertDrafts(
      tx,
      piece.flatMap(planned => beginning(planned, published, edit)),
    ),
  )
  const drafts = new Map((await lockDrafts(tx, ids)).map(row => [row.templateID, contentOf(row)]))
  const outcomes = piece.map(planned => {
    const isNew = begun.has(planned.templateID) && !published.has(planned.templateID)
    const outcome = isNew ? 'begun' : outcomeOf(planned, drafts.get(planned.templateID))
    return [planned.templateID, outcome] as const
  })
  const changed = piece.filter((_planned, at) => outcomes[at]?.[1] === 'changed')
  await updateDrafts(
    tx,
    changed.map(({ templateID, after }) => ({ ...after, templateID, ...edit })),
  )
  // A draft that reads as what is published is none, whether it was only opened here or has come back to that.
  const written = new Map([
    ...drafts,
    ...changed.map(({ templateID, after }) => [templateID, after] as const),
  ])
  const touched = new Set([...begun, ...changed.map(({ templateID }) => templateID)])
  await deleteDrafts(
    tx,
    [...touched].filter(id => isAsPublished(written.get(id), published.get(id))),
  )
  return outcomes
}

function beginning({ templateID, before, after }: PlannedBenefit, published: Published, edit: Edit) {
  const content = published.get(templateID) ?? (before === null ? after : null)
  return content ? [{ ...contentOf(content), templateID, ...edit }] : []
}

type Published = ReadonlyMap<string, BenefitContent>

function outcomeOf({ after, seen }: PlannedBenefit, draft: BenefitContent | undefined): Imported {
  if (draft === undefined) return 'conflict'
  if (isSameContent(draft, after)) return 'same'
  return fingerprintOf(draft) === seen ? 'changed' : 'conflict'
}

const isAsPublished = (content?: BenefitContent, published?: BenefitContent) =>
  content !== undefined && published !== undefined && isSameContent(content, published)

async function noted(tx: Database, staffID: string, outcomes: ReadonlyMap<string, Imported>, at: Date) {
  const written = [...outcomes].filter(([, outcome]) => outcome === 'begun' || outcome === 'changed')
  if (written.length === 0) return
  const actor = { actorKind: 'staff', actorID: staffID } as const
  const begun = written.filter(([, outcome]) => outcome === 'begun').length
  const counts = { begun, changed: written.length - begun }
  const whole = { ...actor, event: 'benefits-imported', subjectID: null, details: counts } as const
  const each = written.map(
    ([subjectID]) => ({ ...actor, event: 'benefit-edited', subjectID, details: { by: 'import' } }) as const,
  )
  for (let from = 0; from < each.length; from += PIECE_SIZE) {
    await recordAll(tx, each.slice(from, from + PIECE_SIZE), at)
  }
  await recordAll(tx, [whole], at)
}
