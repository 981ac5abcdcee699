import { publicOrigin } from '@/lib/config'
import { programmeSettings, todayIn } from '@/lib/programme/settings'
import { type Database, inTransaction, type Store } from '@/lib/store/connect'
import { queueMessage } from '@/lib/store/outbox'
import {
  claimReminder,
  claimStatement,
  type EndingSoon,
  endOfSlice,
  readEndingSoon,
  readStatementsDue,
  type Slice,
} from '@/lib/store/unasked'
import { isDaytime, monthBefore } from './calendar'
import { type UnaskedKind, wayTo } from './wanted'

const DAY_MS = 86_400_000
/** What ends later than this is told of another week. */
const AHEAD_MS = 14 * DAY_MS
const WEEK_MS = 7 * DAY_MS

type Context = { db: Store; now: Date; signal: AbortSignal }
type Told = { accountID: string; language: string }

/**
 * Queues a reminder for everybody who asked for one and has something that ends soon, one a week at most, and word of the
 * month's statement. Interrupted or done twice at once it tells nobody twice: whoever claims an account writes the message
 * in the same transaction. Only for a portal that keeps the members itself.
 */
export async function tellMembers(context: Context): Promise<void> {
  const { zone } = await programmeSettings()
  if (isDaytime(context.now, zone)) await remindMembers(context)
  await announceStatements(context, zone)
}

async function remindMembers({ db, now, signal }: Context): Promise<void> {
  const until = new Date(now.getTime() + AHEAD_MS)
  const toldBefore = new Date(now.getTime() - WEEK_MS)
  await eachOf(db, signal, async slice => {
    for (const ending of await readEndingSoon(db, slice, { now, until, toldBefore })) {
      const claim = (tx: Database) => claimReminder(tx, ending.accountID, now, toldBefore)
      await tellOne(db, 'reminder', ending, reminderValues(ending), claim)
    }
  })
}

async function announceStatements({ db, now, signal }: Context, zone: string): Promise<void> {
  const month = monthBefore(todayIn(zone, now))
  await eachOf(db, signal, async slice => {
    for (const due of await readStatementsDue(db, slice, month, zone)) {
      const link = `${publicOrigin()}/${due.language}/activity/statement/${month}`
      const claim = (tx: Database) => claimStatement(tx, due.accountID, month)
      await tellOne(db, 'statement', due, { month, link }, claim)
    }
  })
}

/** Goes through all accounts, slice by slice; nothing is kept from one to the next, so it may end anywhere. */
async function eachOf(db: Store, signal: AbortSignal, work: (slice: Slice) => Promise<void>): Promise<void> {
  let after: string | null = null
  while (!signal.aborted) {
    const last: string | null = await endOfSlice(db, after)
    if (last === null) return
    await work({ after, last })
    after = last
  }
}

/** Claims the account and writes the message, or does neither: where another worker was first, or the answer is no now. */
async function tellOne(
  db: Store,
  kind: UnaskedKind,
  { accountID, language }: Told,
  values: Record<string, string>,
  claim: (tx: Database) => Promise<boolean>,
): Promise<void> {
  await inTransaction(db, async tx => {
    const to = await wayTo(tx, accountID, kind)
    if (to === null || !(await claim(tx))) return
    const settings = `${publicOrigin()}/${language}/settings/choices`
    const message = { to, kind, values: { ...values, settings }, language, proofHash: null }
    await queueMessage(tx, { ...message, accountID })
  })
}

/** Figures alone: which points and which benefits, only a signed-in page says. */
function reminderValues({ points, benefits, language }: EndingSoon): Record<string, string> {
  const page = benefits.count > 0 ? '/benefits' : '/activity'
  return {
    link: `${publicOrigin()}/${language}${page}`,
    points: JSON.stringify(points),
    benefits: JSON.stringify(benefits),
  }
}
