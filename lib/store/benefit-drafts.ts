import { asc, inArray, sql } from 'drizzle-orm'
import type { BenefitTemplate } from './benefit'
import type { BenefitDraft } from './benefit-draft'
import type { Database } from './connect'
import { benefitDraft, benefitTemplate } from './schema'

/** What is published of these benefits. */
export function findBenefitTemplates(db: Database, templateIDs: string[]): Promise<BenefitTemplate[]> {
  return db.select().from(benefitTemplate).where(inArray(benefitTemplate.templateID, templateIDs))
}

/** Begins drafts; where somebody has begun one, theirs stays. The ids of those begun. */
export async function insertDrafts(db: Database, rows: BenefitDraft[]): Promise<string[]> {
  if (rows.length === 0) return []
  const begun = await db
    .insert(benefitDraft)
    .values(rows)
    .onConflictDoNothing()
    .returning({ templateID: benefitDraft.templateID })
  return begun.map(({ templateID }) => templateID)
}

/** The drafts, locked in the order of their ids until the transaction ends. */
export function lockDrafts(db: Database, templateIDs: string[]): Promise<BenefitDraft[]> {
  return db
    .select()
    .from(benefitDraft)
    .where(inArray(benefitDraft.templateID, templateIDs))
    .orderBy(asc(benefitDraft.templateID))
    .for('update')
}

/** Writes drafts that the caller has locked. */
export async function updateDrafts(db: Database, rows: BenefitDraft[]): Promise<void> {
  if (rows.length === 0) return
  const columns = ['benefit_title', 'use_rules', 'use_scenarios', 'icon_url', 'benefit_url'] as const
  const [benefitTitle, useRules, useScenarios, iconUrl, benefitUrl] = columns.map(column =>
    sql.raw(`excluded.${column}`),
  )
  const [editedBy, editedAt] = [sql.raw('excluded.edited_by'), sql.raw('excluded.edited_at')]
  await db.insert(benefitDraft).values(rows).onConflictDoUpdate({
    target: benefitDraft.templateID,
    set: { benefitTitle, useRules, useScenarios, iconUrl, benefitUrl, editedBy, editedAt },
  })
}

export async function deleteDrafts(db: Database, templateIDs: string[]): Promise<void> {
  if (templateIDs.length === 0) return
  await db.delete(benefitDraft).where(inArray(benefitDraft.templateID, templateIDs))
}
