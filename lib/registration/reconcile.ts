import { record } from '@/lib/audit/record'
import { publicOrigin } from '@/lib/config'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { log } from '@/lib/log'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { deleteAccount } from '@/lib/store/account'
import { type Database, inTransaction, type Store, store } from '@/lib/store/connect'
import { enqueue } from '@/lib/store/job'
import { releaseIdentities } from '@/lib/store/login-identity'
import { queueMessage } from '@/lib/store/outbox'
import {
  countInquiry,
  decideRegistration,
  findRegistrationByID,
  OPEN,
  type Registration,
  readOpenRegistrations,
} from '@/lib/store/registration'
import { deleteSessionsOf } from '@/lib/store/session'
import { atWorkMs } from './register-context'
import { submittedIdentities } from './submission'

const HOUR_MS = 3_600_000
/** "No card" means that none was made only after a day: until then the upstream may still be making it (domain 4.3). */
const NO_CARD_MS = 24 * HOUR_MS
const LONGEST_PAUSE_S = 1_800

type Context = { db: Store; gateway: Gateway; now: number }
const here = (): Context => ({ db: store(), gateway: gateway(), now: Date.now() })

/**
 * Asks the upstream, by LoginIdentity, what became of an open registration: a card ends it (its owner still has to
 * prove the identity), no card after a day ends it as well, all else is asked again after a growing pause. Where the
 * upstream cannot be asked it is left to staff. Safe to call at any time, by several workers.
 */
export async function reconcile(registrationID: string, context: Context = here()): Promise<void> {
  const { db, now } = context
  const row = await findRegistrationByID(db, registrationID)
  if (row === null || !OPEN.some(state => state === row.state)) return
  const age = now - row.startedAt.getTime()
  if (isAtWork(row, now)) {
    return enqueue(db, { queue: 'settle', registrationID }, Math.ceil((atWorkMs() - age) / 1_000))
  }
  const said = await cardOf(row, context.gateway)
  if (said === 'not-offered') return leaveToStaff(db, row)
  if (said === 'no-member' && (age >= NO_CARD_MS || context.gateway.createsOnce)) {
    await endAbsent(db, row)
    return
  }
  if (said === 'no-member' || said === 'unreachable') return again(db, row, pauseAfter(row.inquiries))
  await endFound(db, row, said)
}

/** Seconds until the next inquiry: 2, 4, 8 … up to half an hour. */
export function pauseAfter(inquiries: number): number {
  return Math.min(2 ** Math.min(inquiries + 1, 11), LONGEST_PAUSE_S)
}

/** Registrations that did not settle by themselves within an hour, oldest first, for staff to decide. */
export function stuckRegistrations({ db, now }: Pick<Context, 'db' | 'now'> = here(), limit = 100) {
  return readOpenRegistrations(db, new Date(now - HOUR_MS), limit)
}

/** Staff found out that no member was made: the registration ends, and the person may join again. */
export async function decideAbsent(
  registrationID: string,
  { db, now }: Pick<Context, 'db' | 'now'> = here(),
  staffID: string | null = null,
): Promise<boolean> {
  const row = await findRegistrationByID(db, registrationID)
  return row !== null && !isAtWork(row, now) && endAbsent(db, row, staffID)
}

/** Staff found out that a member was made: it is ready for whoever proves an identity of it by a code. */
export async function decideFound(
  registrationID: string,
  { db, now }: Pick<Context, 'db' | 'now'> = here(),
  staffID: string | null = null,
): Promise<boolean> {
  const row = await findRegistrationByID(db, registrationID)
  const [identity] = row ? submittedIdentities(row.submission) : []
  return row !== null && !isAtWork(row, now) && endFound(db, row, identity ?? null, staffID)
}

/** Of a decision by staff who made it is kept, with it or not at all. */
async function recordDecision(tx: Database, registrationID: string, to: string, staffID: string | null) {
  if (staffID === null) return
  const entry = { actorKind: 'staff', actorID: staffID, event: 'registration-decided' } as const
  await record(tx, { ...entry, subjectID: registrationID, details: { to } })
}

/** Whether the request that wrote it may still be waiting for its answer: then nobody else decides. */
export function isAtWork({ state, startedAt }: Registration, now: number): boolean {
  return state === 'started' && now - startedAt.getTime() < atWorkMs()
}

/** The identity whose card was found; or what is known where none was. */
async function cardOf(
  { submission }: Registration,
  { inquireCardDetail }: Gateway,
): Promise<LoginIdentity | 'no-member' | 'not-offered' | 'unreachable'> {
  const identities = submittedIdentities(submission)
  const problems = new Set<'no-member' | 'not-offered' | 'unreachable'>()
  for (const identity of identities) {
    const asked = await inquireCardDetail(identity)
    if (asked.ok) return identity
    problems.add(asked.problem)
  }
  // One answer that is missing outweighs another that says "no card"; one that may still come outweighs both.
  if (problems.has('unreachable')) return 'unreachable'
  // Where nothing is kept that could be asked about, nobody but staff can tell.
  return problems.has('not-offered') || identities.length === 0 ? 'not-offered' : 'no-member'
}

async function again(db: Store, row: Registration, afterSeconds: number): Promise<void> {
  await inTransaction(db, async tx => {
    // Of two workers at once one goes on: jobs do not multiply.
    if (await countInquiry(tx, row))
      await enqueue(tx, { queue: 'settle', registrationID: row.registrationID }, afterSeconds)
  })
}

async function leaveToStaff(db: Store, { registrationID, state }: Registration): Promise<void> {
  // What a crash left is undecided: the pending page says so, and staff see it.
  if (state === 'started') await decideRegistration(db, registrationID, 'undecided', new Date())
  log.warn({ event: 'registration', state: 'stuck', registrationID })
}

async function endFound(
  db: Store,
  row: Registration,
  identity: LoginIdentity | null,
  staffID: string | null = null,
): Promise<boolean> {
  return inTransaction(db, async tx => {
    if (!(await decideRegistration(tx, row.registrationID, 'found', new Date(), OPEN))) return false
    await recordDecision(tx, row.registrationID, 'found', staffID)
    if (identity) await tell(tx, row, 'ready', identity)
    return true
  })
}

async function endAbsent(db: Store, row: Registration, staffID: string | null = null): Promise<boolean> {
  const { registrationID } = row
  const [identity] = submittedIdentities(row.submission)
  return inTransaction(db, async tx => {
    if (!(await decideRegistration(tx, registrationID, 'absent', new Date(), OPEN))) return false
    await recordDecision(tx, registrationID, 'absent', staffID)
    await releaseIdentities(tx, registrationID)
    // One that was only accepted is signed in by now: nothing is kept half.
    const count = await deleteSessionsOf(tx, 'member', registrationID)
    if (count > 0) {
      const about = { event: 'sessions-ended', subjectID: registrationID, details: { count } } as const
      await record(tx, { actorKind: 'system', actorID: null, ...about })
    }
    await deleteAccount(tx, registrationID)
    if (identity) await tell(tx, row, 'not-set-up', identity)
    return true
  })
}

function tell(
  tx: Database,
  { registrationID, language }: Registration,
  kind: 'ready' | 'not-set-up',
  to: LoginIdentity,
): Promise<void> {
  const link = `${publicOrigin()}/${language}${kind === 'ready' ? '/forgot-password' : '/sign-up'}`
  const message = { accountID: registrationID, kind, values: { link }, language, proofHash: null }
  return queueMessage(tx, { to, ...message })
}
