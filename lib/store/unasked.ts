import { and, asc, eq, gt, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from './connect'
import type { ConsentKind } from './consent'
import { account, consent } from './schema'

/** How many accounts are looked through at once: a query of a moment, whatever their number. */
const SLICE = 1_000

/** The last account of the next slice after `after` (an account's id; null begins); null where there is none. */
export async function endOfSlice(db: Database, after: string | null): Promise<string | null> {
  const rows = await db
    .select({ accountID: account.accountID })
    .from(account)
    .where(after === null ? undefined : gt(account.accountID, after))
    .orderBy(asc(account.accountID))
    .limit(SLICE)
  return rows.at(-1)?.accountID ?? null
}

/** Accounts after one and up to another. */
export type Slice = { after: string | null; last: string }

const inSlice = ({ after, last }: Slice) =>
  sql`a.account_id <= ${last} and ${after === null ? sql`true` : sql`a.account_id > ${after}`}`

/** Whether the newest word of a kind was yes. */
const hasGranted = (kind: ConsentKind) => sql`coalesce((
  select ${consent.granted} from ${consent} where ${consent.accountID} = a.account_id and ${consent.kind} = ${kind}
  order by ${consent.at} desc, ${consent.consentID} desc limit 1), false)`

/** What ends: how many, and when the first and the last of them do (ISO 8601); null instants where there are none. */
type Ending = { count: number; first: string | null; last: string | null }

export type EndingSoon = { accountID: string; language: string; points: Ending; benefits: Ending }

const iso = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const endingFrom = (count: SQL, instant: SQL, from: SQL) => sql`(
  select jsonb_build_object('count', ${count}, 'first', ${iso(sql`min(${instant})`)}, 'last', ${iso(sql`max(${instant})`)})
  from ${from})`

/**
 * Who asked to be told before something ends, has not been told since `toldBefore`, and has points or benefits that end
 * after `now` and by `until`: one query a slice. Members of another upstream have no rows here.
 */
export async function readEndingSoon(
  db: Database,
  slice: Slice,
  { now, until, toldBefore }: { now: Date; until: Date; toldBefore: Date },
): Promise<EndingSoon[]> {
  const between = (instant: SQL) =>
    sql`${instant} > ${now.toISOString()}::timestamptz and ${instant} <= ${until.toISOString()}::timestamptz`
  const points = endingFrom(
    sql`coalesce(sum(remaining), 0)`,
    sql`expires_at`,
    sql`open_award where member_id = who.id and asset = 'POINT' and ${between(sql`expires_at`)}`,
  )
  const benefits = endingFrom(
    sql`count(*)`,
    sql`expire_time`,
    sql`benefit where member_id = who.id and status = 'ACTIVATED' and ${between(sql`expire_time`)}`,
  )
  const found = await db.execute<EndingSoon>(sql`
    select * from (
      select who.account_id as "accountID", who.language, ${points} as points, ${benefits} as benefits
      from (
        select a.account_id, a.language,
          case when a.member_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.member_id::uuid end as id
        from account a
        where ${inSlice(slice)} and a.closes_at is null and ${hasGranted('reminder')}
          and (a.reminded_at is null or a.reminded_at <= ${toldBefore.toISOString()}::timestamptz)
      ) as who
    ) as ending
    where (points->>'count')::bigint + (benefits->>'count')::bigint > 0
    order by "accountID"`)
  return found.rows
}

/** Takes an account to remind it: false where it was reminded after `toldBefore`, or is being closed. */
export async function claimReminder(
  db: Database,
  accountID: string,
  now: Date,
  toldBefore: Date,
): Promise<boolean> {
  const isDue = or(isNull(account.remindedAt), lte(account.remindedAt, toldBefore))
  const claimed = await db
    .update(account)
    .set({ remindedAt: now })
    .where(and(eq(account.accountID, accountID), isNull(account.closesAt), isDue))
  return claimed.rowCount === 1
}

export type StatementDue = { accountID: string; language: string }

/** Who asked for statements, was a member in `month` (`YYYY-MM` in `zone`), and has not been told of that one. */
export async function readStatementsDue(
  db: Database,
  slice: Slice,
  month: string,
  zone: string,
): Promise<StatementDue[]> {
  const found = await db.execute<StatementDue>(sql`
    select a.account_id as "accountID", a.language from account a
    where ${inSlice(slice)} and a.closes_at is null and a.member_id is not null and ${hasGranted('statement')}
      and (a.statement_month is null or a.statement_month < ${month})
      and to_char(a.created_at at time zone ${zone}, 'YYYY-MM') <= ${month}
    order by a.account_id`)
  return found.rows
}

/** Takes an account to tell it of a month's statement: false where it was told, or is being closed. */
export async function claimStatement(db: Database, accountID: string, month: string): Promise<boolean> {
  const isDue = or(isNull(account.statementMonth), lt(account.statementMonth, month))
  const claimed = await db
    .update(account)
    .set({ statementMonth: month })
    .where(and(eq(account.accountID, accountID), isNull(account.closesAt), isDue))
  return claimed.rowCount === 1
}
