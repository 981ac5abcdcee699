import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel'
import { looksDead } from './looks-dead'
import type { Post, Posted } from './post'

/** Whether a question may find an answer a moment later: not where the upstream, or we ourselves, asked for a pause. */
function mayHelp(posted: Posted): boolean {
  return looksDead(posted) && !(posted.ok && posted.answer.retryAfterSeconds !== null)
}

/**
 * Posts up to three times, with growing, uneven pauses, within the time limit of the one call. Only for calls that
 * change nothing (`inquire…`): never for Create Member and Authenticate. Goes around `withManners`, so that each try is
 * counted and held back as a call of its own. Pauses are at most eight times the first.
 */
export function withRetries(post: Post, firstPauseMs = 100): Post {
  const longestPauseMs = 8 * firstPauseMs
  const backoff = new ExponentialBackoff({ initialDelay: firstPauseMs, maxDelay: longestPauseMs })
  const policy = retry(
    handleWhenResult(isWorthAnother => isWorthAnother === true),
    { maxAttempts: 2, backoff },
  )
  return async (url, json, timeoutMs, headers) => {
    const start = performance.now()
    const leftMs = () => timeoutMs - (performance.now() - start)
    let posted = post(url, json, timeoutMs, headers)
    await policy.execute(async ({ attempt }) => {
      if (attempt > 0) posted = post(url, json, leftMs(), headers)
      return mayHelp(await posted) && leftMs() > longestPauseMs
    })
    return posted
  }
}
