import { asc, eq } from 'drizzle-orm'
import { balanceAt } from './balance'
import type { Database } from './connect'
import { benefit, benefitTemplate, benefitVersion, member } from './schema'

export type BenefitRow = typeof benefit.$inferSelect
export type BenefitTemplate = typeof benefitTemplate.$inferSelect

/**
 * What a member owns, in one query: both balances as they are at `now`, and the benefits, each with the texts of today,
 * what ends soonest first. Null where there is no such member.
 */
export async function findHoldings(db: Database, memberID: string, now = new Date()) {
  const rows = await db
    .select({
      points: balanceAt(memberID, 'POINT', now),
      storedValue: balanceAt(memberID, 'BALANCE', now),
      benefit,
      template: benefitTemplate,
    })
    .from(member)
    .leftJoin(benefit, eq(benefit.memberID, member.memberID))
    .leftJoin(benefitTemplate, eq(benefitTemplate.templateID, benefit.templateID))
    .where(eq(member.memberID, memberID))
    .orderBy(asc(benefit.expireTime), asc(benefit.benefitInstanceID))
  const [first] = rows
  if (!first) return null
  const { points, storedValue } = first
  // A member without benefits is one row without any.
  const benefits = rows.flatMap(({ benefit: held, template }) =>
    held && template ? [{ benefit: held, template }] : [],
  )
  return { points, storedValue, benefits }
}

/** One of the programme's own benefits, as members read it; null where it was never published. */
export async function findBenefitTemplate(db: Database, templateID: string): Promise<BenefitTemplate | null> {
  const [row] = await db.select().from(benefitTemplate).where(eq(benefitTemplate.templateID, templateID))
  return row ?? null
}

/** Benefits that nobody signed in published: their first version. */
export async function insertBenefitTemplates(
  db: Database,
  rows: BenefitTemplate[],
  publishedAt = new Date(),
): Promise<void> {
  await db.insert(benefitTemplate).values(rows).onConflictDoNothing()
  const versions = rows.map(row => ({ ...row, versionNo: 1, publishedAt }))
  await db.insert(benefitVersion).values(versions).onConflictDoNothing()
}

export async function insertBenefits(db: Database, rows: BenefitRow[]): Promise<void> {
  await db.insert(benefit).values(rows).onConflictDoNothing()
}
