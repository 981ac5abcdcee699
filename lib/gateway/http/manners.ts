import { bulkhead, isBulkheadRejectedError } from 'cockatiel'
import type { NotSent, UpstreamFailure } from '@/lib/gateway/gateway'
import { type BreakerOptions, upstreamBreaker } from './breaker'
import type { Post, Posted } from './post'

export type MannersOptions = BreakerOptions & {
  /** Calls under way at once, and calls that may wait for one of them to end. */
  atOnce: number
  queued: number
  /** A clock of milliseconds that nobody sets. */
  now: () => number
}

/** One upstream as one client of it may use it: made once in a process, shared by all its calls. */
export type Upstream = {
  /** Posts once, or fails with `not-sent` where the call is held back. */
  post: Post
  /** Null where calls can be made now: nothing holds them back and somebody listens. Sends nothing. */
  reach(): Promise<UpstreamFailure | null>
}

/**
 * Three failures are no accident any more. A look each five seconds costs the upstream nothing, and with the default time
 * limit of a trial, ten seconds, its return is noticed within fifteen. Twenty calls at once are far more than sign-ups
 * need; a hundred waiting ones would be through in a few seconds at a healthy upstream.
 */
const MANNERS = { failures: 3, pauseMs: 5_000, atOnce: 20, queued: 100, now: () => performance.now() }

/**
 * Posts with manners: a circuit breaker, a limit of calls at once, and the pause that a 429 or 503 asks for in
 * Retry-After. Nothing is ever sent twice. Waiting for a turn counts into a call's time limit; what has not had its turn
 * after half of it is not sent, since the rest might be too short for an answer and leave the call undecided.
 */
export function withManners(
  post: Post,
  options: Pick<MannersOptions, 'isUp'> & Partial<MannersOptions>,
): Upstream {
  const { atOnce, queued, now, ...rest } = { ...MANNERS, ...options }
  const breaker = upstreamBreaker(rest)
  const turns = bulkhead(atOnce, queued)
  let pausesUntil = Number.NEGATIVE_INFINITY

  function heldBack(): NotSent | null {
    const pauseMs = pausesUntil - now()
    if (pauseMs > 0) return notSent('retry-after', Math.ceil(pauseMs / 1000))
    const restSeconds = breaker.restSeconds()
    return restSeconds === null ? null : notSent('breaker', restSeconds)
  }

  async function unlessHeldBack(call: () => Promise<Posted>): Promise<Posted> {
    const failure = heldBack()
    if (failure) return { ok: false, failure }
    const posted = await breaker.run(call)
    if (posted.ok && [429, 503].includes(posted.answer.status)) {
      const pauseMs = (posted.answer.retryAfterSeconds ?? 0) * 1000
      pausesUntil = Math.max(pausesUntil, now() + pauseMs)
    }
    return posted
  }

  async function inTurn(patienceMs: number, call: () => Promise<Posted>): Promise<Posted> {
    const full: Posted = { ok: false, failure: notSent('bulkhead', null) }
    let timer: NodeJS.Timeout | undefined
    let hasLeft = false
    const leaving = new Promise<Posted>(resolve => {
      timer = setTimeout(() => {
        hasLeft = true
        resolve(full)
      }, patienceMs)
    })
    // A signal would do, but a turn that a cancelled call has missed is never given to the next one (cockatiel 3.2.1).
    const turn = turns.execute(() => {
      clearTimeout(timer)
      return hasLeft ? full : call()
    })
    try {
      return await Promise.race([turn, leaving])
    } catch (error) {
      if (error instanceof Error && isBulkheadRejectedError(error)) return full
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async post(url, json, timeoutMs, headers) {
      const failure = heldBack()
      if (failure) return { ok: false, failure }
      const start = performance.now()
      return inTurn(timeoutMs / 2, () =>
        unlessHeldBack(() => post(url, json, timeoutMs - (performance.now() - start), headers)),
      )
    },
    async reach() {
      const failure = heldBack()
      if (failure) return failure
      if (await rest.isUp()) return null
      // Counts as a call that found nobody; that somebody listens says nothing of whether calls are answered.
      const away: Posted = { ok: false, failure: { kind: 'network', sent: false } }
      const counted = await unlessHeldBack(async () => away)
      return counted.ok ? null : counted.failure
    },
  }
}

function notSent(why: NotSent['why'], retryAfterSeconds: number | null): NotSent {
  return { kind: 'not-sent', why, retryAfterSeconds }
}
