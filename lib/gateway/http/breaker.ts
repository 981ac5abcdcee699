import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { looksDead } from './looks-dead'
import type { Posted } from './post'

export type BreakerOptions = {
  /** Answers in a row, to any calls, that look dead: after so many the breaker opens. */
  failures: number
  /** From opening, or from a look that found nobody, to the next look. */
  pauseMs: number
  /** A look whether somebody is there again, at no person's cost. */
  isUp: () => Promise<boolean>
}

export type Breaker = {
  /** Null where a call may be made, else the seconds until that may change: one or more. */
  restSeconds(): number | null
  /** Makes a call that `restSeconds` allows, and counts its answer. */
  run(call: () => Promise<Posted>): Promise<Posted>
}

/**
 * Closed, it lets every call through. Open, none: it looks by itself every `pauseMs` whether somebody is there, and then
 * lets the next call through as a trial, one at a time. The trial's answer closes it, or opens it again. So an upstream
 * that is back is used again after `pauseMs` and the time limit of one trial, traffic or not.
 */
export function upstreamBreaker({ failures, pauseMs, isUp }: BreakerOptions): Breaker {
  const policy = circuitBreaker(
    handleWhenResult(isDead => isDead === true),
    {
      breaker: new ConsecutiveBreaker(failures),
      // When to try again is decided here, by timers: cockatiel asks the wall's clock, which somebody may set back.
      halfOpenAfter: Number.NEGATIVE_INFINITY,
    },
  )
  let mayTry = false
  let looksAt = 0

  function lookLater() {
    looksAt = performance.now() + pauseMs
    setTimeout(async () => {
      mayTry = await isUp()
      if (!mayTry) lookLater()
    }, pauseMs).unref()
  }

  let isCountedOpen = false
  function countOpen(isOpen: boolean) {
    // A trial that fails opens it once more: it is still one.
    if (isOpen !== isCountedOpen) metrics().openBreakers.inc(isOpen ? 1 : -1)
    isCountedOpen = isOpen
  }

  policy.onBreak(() => {
    log.warn({ event: 'upstream-breaker', state: 'open' })
    countOpen(true)
    mayTry = false
    lookLater()
  })
  policy.onReset(() => {
    log.info({ event: 'upstream-breaker', state: 'closed' })
    countOpen(false)
  })

  return {
    restSeconds() {
      if (policy.state === CircuitState.Closed || (policy.state === CircuitState.Open && mayTry)) return null
      return Math.max(1, Math.ceil((looksAt - performance.now()) / 1000))
    },
    async run(call) {
      // Half open from here on, where this is the trial: no second call comes in beside it.
      const posted = call()
      await policy.execute(() => posted.then(looksDead))
      return posted
    },
  }
}
