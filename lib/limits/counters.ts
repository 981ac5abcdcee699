import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import { config } from '@/lib/config'
import { type Store, store } from '@/lib/store/connect'

const MINUTE_S = 60

/** What is counted: how many within how many seconds of the first one. One more is braked for the rest of that time. */
const LIMITS = {
  /** Wrong passwords for one identity from one address. */
  pair: { most: 8, seconds: 15 * MINUTE_S },
  /** Wrong passwords for one identity from everywhere. */
  identity: { most: 100, seconds: 1_440 * MINUTE_S },
  /** What one address got wrong, whomever it was about, and the codes it asked for in vain: an office has one for many. */
  address: { most: 300, seconds: 15 * MINUTE_S },
  /** Sign-ups that the gateway is asked for, by e-mail or mobile and by address. */
  'sign-up-identity': { most: 10, seconds: 60 * MINUTE_S },
  'sign-up-address': { most: 200, seconds: 10 * MINUTE_S },
  /** Benefits that one account begins to use, whatever becomes of them. */
  redeeming: { most: 60, seconds: 60 * MINUTE_S },
  /** Codes that one staff person typed and nobody has: of a million million, 120 an hour lead nowhere. */
  'till-code': { most: 30, seconds: 15 * MINUTE_S },
  /** Members whom one staff person looked for in vain: more than a counter needs, too few to learn who is one. */
  'member-search': { most: 40, seconds: 15 * MINUTE_S },
} as const

/** A store that answers later than this is away: better to count in memory than to keep people waiting twice. */
const STORE_MS = 2_000

/** How long it is left alone then: one form asks for several counts, and would wait for each. */
const AWAY_MS = 5_000

/** Whom a count is about: one thing, or one thing and another, by the first of which it is found as well. */
type Subject = string | readonly [string, string]

export type Counter = {
  /** Counts one more; seconds to wait where that is one too many, null where it may go on. */
  count(subject: Subject): Promise<number | null>
  /** Seconds to wait where the next one would be too many, without counting it. */
  wait(subject: Subject): Promise<number | null>
  /** Takes some back that turned out not to count. */
  takeBack(subject: Subject, times?: number): Promise<void>
  forget(subject: Subject): Promise<void>
}

type Counters = Record<keyof typeof LIMITS, Counter>

// On globalThis, because proxy.ts and the pages are two bundles with a copy of this module each, and both must know what
// was counted in memory while the store was away.
const held = globalThis as typeof globalThis & { portalCounters?: WeakMap<Store, Counters> }

/**
 * The counters of a store. Exact across processes, since each count is one statement; while the store is away each
 * process counts for itself in memory, so that nothing is opened or closed by that.
 */
export function counters(db: Store = store()): Counters {
  held.portalCounters ??= new WeakMap()
  const made = held.portalCounters.get(db) ?? countersOn(db)
  held.portalCounters.set(db, made)
  return made
}

function countersOn(db: Store): Counters {
  let awayUntil = 0
  const storeClient = {
    // Without the name that the package gives it: a prepared statement lives in one session, and a pooler between us
    // and the server gives each transaction another one.
    async query({ text, values }: { text: string; values: unknown[] }) {
      if (performance.now() < awayUntil) throw new Error('The store is away')
      // pg takes the time-out of a single query, its types do not know of it.
      const query = { text, values, query_timeout: STORE_MS }
      const waited = new AbortController()
      // The time-out of a query does not count the wait for a connection.
      const late = pause(STORE_MS, null, { ref: false, signal: waited.signal })
      try {
        const result = await Promise.race([db.$client.query(query), late])
        if (result === null) throw new Error('The store is silent')
        return result
      } catch (error) {
        awayUntil = performance.now() + AWAY_MS
        throw error
      } finally {
        late.catch(() => {})
        waited.abort()
      }
    },
  }
  return {
    pair: counter('pair', storeClient),
    identity: counter('identity', storeClient),
    address: counter('address', storeClient),
    'sign-up-identity': counter('sign-up-identity', storeClient),
    'sign-up-address': counter('sign-up-address', storeClient),
    redeeming: counter('redeeming', storeClient),
    'till-code': counter('till-code', storeClient),
    'member-search': counter('member-search', storeClient),
  }
}

function counter(name: keyof typeof LIMITS, storeClient: object): Counter {
  const { most, seconds } = LIMITS[name]
  const limit = { keyPrefix: name, points: most, duration: seconds }
  const limiter = new RateLimiterPostgres({
    ...limit,
    storeClient,
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    // The worker clears the table: see lib/store/retention.ts.
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(limit),
  })
  // A clock that was set back would leave somebody waiting for hours.
  const secondsOf = (ms: number) => Math.min(seconds, Math.max(1, Math.ceil(ms / 1_000)))
  return {
    async count(subject) {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(keyOf(subject))
      return consumedPoints > most ? secondsOf(msBeforeNext) : null
    },
    async wait(subject) {
      const counted = await limiter.get(keyOf(subject))
      return counted !== null && counted.consumedPoints >= most ? secondsOf(counted.msBeforeNext) : null
    },
    async takeBack(subject, times = 1) {
      await limiter.reward(keyOf(subject), times)
    },
    async forget(subject) {
      await limiter.delete(keyOf(subject))
    },
  }
}

type LimitName = keyof typeof LIMITS

const named = (name: LimitName, subject: string) => `${name}:${keyOf(subject)}`

/** The rows that count what was tried with somebody's addresses and account: by their keys, and by how those begin. */
export function countsAbout(accountID: string, identityKeys: readonly string[]) {
  const confirm = `confirm ${accountID}`
  const whoTried = [confirm, ...identityKeys.map(key => `member ${key}`)]
  return {
    keys: [
      ...whoTried.map(who => named('identity', who)),
      ...identityKeys.map(key => named('sign-up-identity', key)),
      named('redeeming', accountID),
    ],
    beginnings: whoTried.map(who => `${named('pair', who)}.`),
    isConfirming: (key: string) => key.endsWith(`:${keyOf(confirm)}`) || key.includes(`:${keyOf(confirm)}.`),
  }
}

/** The limit that a row has reached, and the seconds until it is forgotten by itself; null where one more may be tried. */
export function brakeAt(
  { key, points, expire }: { key: string; points: number; expire: number | null },
  now: Date,
): { name: LimitName; seconds: number } | null {
  const name = (Object.keys(LIMITS) as LimitName[]).find(each => key.startsWith(`${each}:`))
  if (name === undefined || expire === null || points < LIMITS[name].most) return null
  return { name, seconds: Math.max(1, Math.ceil((expire - now.getTime()) / 1_000)) }
}

/** Whom a count is about cannot be read from the table. A new first PORTAL_SECRET forgets what was counted. */
function keyOf(subject: Subject): string {
  return typeof subject === 'string' ? digestOf(subject) : subject.map(part => digestOf(part)).join('.')
}

function digestOf(subject: string, [secret = ''] = config().PORTAL_SECRET): string {
  return createHmac('sha256', Buffer.from(secret, 'base64'))
    .update('limits')
    .update(subject)
    .digest('base64url')
}
