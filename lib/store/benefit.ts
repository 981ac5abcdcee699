import { asc, desc, eq } from 'drizzle-orm'
import { balanceAt } from './balance'
import type { Database } from './connect'
import { benefit, benefitTemplate, member } from './schema'

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
