import { asc, desc, eq } from 'drizzle-orm'
import type { Database } from './connect'
import { benefit, benefitTemplate } from './schema'

export type BenefitRow = typeof benefit.$inferSelect
export type BenefitTemplate = typeof benefitTemplate.$inferSelect

/** What a member holds, each with the texts of today, in one query; what ends soonest first. */
export function readBenefits(db: Database, memberID: string) {
  return db
    .select({ benefit, template: benefitTemplate })
    .from(benefit)
    .innerJoin(benefitTemplate, eq(benefitTemplate.templateID, benefit.templateID))
    .where(eq(benefit.memberID, memberID))
    .orderBy(asc(benefit.expireTime), asc(benefit.benefitInstanceID))
}

/** The programme's own benefits, newest first. */
export function readBenefitTemplates(db: Database): Promise<BenefitTemplate[]> {
  return db.select().from(benefitTemplate).orderBy(desc(benefitTemplate.templateID))
}

export async function insertBenefitTemplates(db: Database, rows: BenefitTemplate[]): Promise<void> {
  await db.insert(benefitTemplate).values(rows).onConflictDoNothing()
}

export async function insertBenefits(db: Database, rows: BenefitRow[]): Promise<void> {
  await db.insert(benefit).values(rows).onConflictDoNothing()
}
