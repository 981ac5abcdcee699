import type { CreateMemberAnswer } from '@/lib/gateway/gateway'
import { failureOf, type HttpAnswer } from '@/lib/gateway/http/post'
import { memberFrom, miboMemberSchema } from '@/lib/membership/member'
import { resultStatusOf } from '@/lib/membership/result'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The Result envelope of an answer, at the top or under `result`; null where the answer has none, as Mibo's own. */
function envelopeOf(body: unknown): Record<string, unknown> | null {
  if (!isObject(body)) return null
  if (isObject(body.result)) return body.result
  return 'resultStatus' in body || 'resultCode' in body ? body : null
}

function saysMemberExists(envelope: Record<string, unknown> | null): boolean {
  const code = typeof envelope?.resultCode === 'string' ? envelope.resultCode.toUpperCase() : ''
  return /EXIST|DUPLICATE|ALREADY/.test(code) && !/NO[NT]/.test(code)
}

const REFUSED = new Set([400, 403, 404, 422])

/** What an answer to Create Member means, by domain 4.3; `expired` asks for one new session and the call once more. */
export function createMemberAnswerFrom(
  answer: Pick<HttpAnswer, 'status' | 'retryAfterSeconds' | 'body'>,
  zone: string,
): CreateMemberAnswer | { outcome: 'expired' } {
  const { status, body, retryAfterSeconds } = answer
  // Both say that nothing was done, and what to do about it; an envelope beside them adds only words.
  if (status === 401) return { outcome: 'expired' }
  if (status === 429) return { outcome: 'not-sent', retryAfterSeconds, failure: failureOf(answer) }

  const envelope = envelopeOf(body)
  if (saysMemberExists(envelope)) return { outcome: 'known' }
  const success = status >= 200 && status <= 299
  const said = envelope ? resultStatusOf(envelope) : success ? 'S' : REFUSED.has(status) ? 'F' : 'U'
  // A 409 beside an S may be somebody else's member: never bound. Beside a U it is as undecided as the rest.
  if (status === 409 && (envelope === null || said !== 'U')) return { outcome: 'known' }
  if (said === 'F' || said === 'A') return { outcome: said }
  if (said === 'U') return { outcome: 'U', failure: envelope ? null : failureOf(answer) }

  const member = miboMemberSchema.safeParse(body)
  if (!member.success) return { outcome: 'U', failure: failureOf(answer) }
  return { outcome: 'S', member: memberFrom(member.data, zone) }
}
