import { and, desc, eq, getTableColumns, max, sql } from 'drizzle-orm'
import type { BenefitTemplate } from './benefit'
import type { Database } from './connect'
import { benefitDraft, benefitTemplate, benefitVersion, staff } from './schema'

export type BenefitDraft = typeof benefitDraft.$inferSelect
export type BenefitVersion = typeof benefitVersion.$inferSelect

/** What is written of a benefit, whether it is published, drafted or past. */
export type BenefitContent = Omit<BenefitTemplate, 'templateID'>

/** Every benefit that is published or drafted, newest first, with who edited the draft. */
export function readCatalogue(db: Database) {
  return db
    .select({ published: benefitTemplate, draft: benefitDraft, editedBy: staff.email })
    .from(benefitTemplate)
    .fullJoin(benefitDraft, eq(benefitDraft.templateID, benefitTemplate.templateID))
    .leftJoin(staff, eq(staff.staffID, benefitDraft.editedBy))
    .orderBy(desc(sql`coalesce(${benefitTemplate.templateID}, ${benefitDraft.templateID})`))
}

/** The same of one benefit; null where there is none. */
export async function findInCatalogue(db: Database, templateID: string) {
  const [row] = await db
    .select({ published: benefitTemplate, draft: benefitDraft, editedBy: staff.email })
    .from(benefitTemplate)
    .fullJoin(benefitDraft, eq(benefitDraft.templateID, benefitTemplate.templateID))
    .leftJoin(staff, eq(staff.staffID, benefitDraft.editedBy))
    .where(sql`coalesce(${benefitTemplate.templateID}, ${benefitDraft.templateID}) = ${templateID}`)
  return row ?? null
}

/** The draft, locked until the transaction ends; null where there is none. */
export async function lockDraft(db: Database, templateID: string): Promise<BenefitDraft | null> {
  const [row] = await db
    .select()
    .from(benefitDraft)
    .where(eq(benefitDraft.templateID, templateID))
    .for('update')
  return row ?? null
}

/** Begins a draft; where somebody has begun one meanwhile, theirs stays. */
export async function insertDraft(db: Database, row: BenefitDraft): Promise<void> {
  await db.insert(benefitDraft).values(row).onConflictDoNothing()
}

export async function updateDraft(
  db: Database,
  { templateID, ...changed }: Pick<BenefitDraft, 'templateID' | 'editedBy' | 'editedAt'> & BenefitContent,
): Promise<void> {
  await db.update(benefitDraft).set(changed).where(eq(benefitDraft.templateID, templateID))
}

export async function deleteDraft(db: Database, templateID: string): Promise<void> {
  await db.delete(benefitDraft).where(eq(benefitDraft.templateID, templateID))
}

/** Makes `content` what members read, as the version after the last; its number. The caller holds the draft's lock. */
export async function insertVersion(
  db: Database,
  row: Pick<BenefitVersion, 'templateID' | 'publishedBy' | 'publishedAt'> & BenefitContent,
): Promise<number> {
  const { publishedBy, publishedAt, ...template } = row
  const [last] = await db
    .select({ versionNo: max(benefitVersion.versionNo) })
    .from(benefitVersion)
    .where(eq(benefitVersion.templateID, row.templateID))
  const versionNo = (last?.versionNo ?? 0) + 1
  await db.insert(benefitVersion).values({ ...template, versionNo, publishedBy, publishedAt })
  const { templateID, ...content } = template
  await db
    .insert(benefitTemplate)
    .values(template)
    .onConflictDoUpdate({ target: benefitTemplate.templateID, set: content })
  return versionNo
}

/** The newest versions of a benefit, newest first, with who published each. */
export function readVersions(db: Database, templateID: string, limit: number) {
  const { versionNo, publishedAt } = getTableColumns(benefitVersion)
  return db
    .select({ versionNo, publishedAt, publishedBy: staff.email })
    .from(benefitVersion)
    .leftJoin(staff, eq(staff.staffID, benefitVersion.publishedBy))
    .where(eq(benefitVersion.templateID, templateID))
    .orderBy(desc(versionNo))
    .limit(limit)
}

export async function findVersion(
  db: Database,
  templateID: string,
  versionNo: number,
): Promise<BenefitVersion | null> {
  const [row] = await db
    .select()
    .from(benefitVersion)
    .where(and(eq(benefitVersion.templateID, templateID), eq(benefitVersion.versionNo, versionNo)))
  return row ?? null
}
