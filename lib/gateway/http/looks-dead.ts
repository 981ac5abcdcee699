import type { Posted } from './post'

/**
 * Whether an upstream that answers so is dead or overwhelmed: no connection, no answer in time, a 5xx, or a success
 * without JSON, as a maintenance page is one (every Create Member sent into it would end undecided). Whatever else
 * answers lives, 4xx and 429 above all; an answer that is too large says something of one member, not of the upstream.
 */
export function looksDead(posted: Posted): boolean {
  if (!posted.ok) return posted.failure.kind !== 'not-sent'
  const { status, bytes, body } = posted.answer
  return status >= 500 || (status < 300 && bytes !== null && body === undefined)
}
