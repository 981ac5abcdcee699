import { z } from 'zod'
import type { CreateMemberAnswer, Gateway, NewMember, UpstreamFailure } from '@/lib/gateway/gateway'
import type { Upstream } from '@/lib/gateway/http/manners'
import { failureOf } from '@/lib/gateway/http/post'
import { log } from '@/lib/log'
import { memberDataFrom } from '@/lib/membership/member'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { timedCall } from '@/lib/metrics'
import { createMemberAnswerFrom } from './create-member-answer'
import { type SessionKeep, upstreamSession } from './upstream-session'

export type MiboOptions = {
  baseUrl: string
  authenticatePath: string
  createMemberPath: string
  apiId: string
  apiKey: string
  timeoutMs: number
  /** The programme's zone: birth dates travel as its midnights. */
  zone: () => Promise<string>
  keep: SessionKeep
  /** The loyalty API at `baseUrl`; neither of the two calls may be repeated by it. */
  upstream: Upstream
}

/** The client-system type of the source document (1 is for tills and ERPs). */
const AUTHENTICATION_TYPE = 2

/** Assumed: Mibo publishes only Create Member. A sessionId is opaque; nothing but its presence and size is read. */
const authenticateAnswer = z.object({ sessionId: z.string().min(1).max(512) })

/** The gateway to a Mibo-style loyalty API over HTTP: Authenticate and Create Member, the two calls it can carry. */
export function miboGateway(options: MiboOptions): Gateway {
  const { apiId, apiKey, timeoutMs, upstream } = options
  const addressOf = (path: string) => `${options.baseUrl.replace(/\/+$/, '')}${path}`

  async function openSession(): Promise<Outcome<string, UpstreamFailure>> {
    const credentials = { apiId, apiKey, authenticationType: AUTHENTICATION_TYPE }
    const posted = await timedCall(
      'authenticate',
      upstream.post(addressOf(options.authenticatePath), JSON.stringify(credentials), timeoutMs),
    )
    const parsed =
      posted.ok && posted.answer.status < 300 ? authenticateAnswer.safeParse(posted.answer.body) : null
    if (parsed?.success) return done(parsed.data.sessionId)
    const failure = posted.ok ? failureOf(posted.answer) : posted.failure
    log.warn({ event: 'upstream', call: 'authenticate', failure })
    return refused(failure)
  }

  const session = upstreamSession(openSession, options.keep)

  async function postMember(sessionId: string, member: NewMember) {
    const zone = await options.zone()
    const memberData = memberDataFrom(member.fields, { ...member, zone })
    const body = { apiId, apiKey, sessionId, authenticationType: AUTHENTICATION_TYPE, memberData }
    const posted = await timedCall(
      'createMember',
      upstream.post(addressOf(options.createMemberPath), JSON.stringify(body), timeoutMs),
    )
    if (posted.ok) return createMemberAnswerFrom(posted.answer, zone)
    const { failure } = posted
    const isUnsent = failure.kind === 'not-sent' || (failure.kind === 'network' && !failure.sent)
    return isUnsent ? notSentFor(failure) : { outcome: 'U' as const, failure }
  }

  async function createMember(_requestID: string, member: NewMember): Promise<CreateMemberAnswer> {
    const opened = await session.current()
    if (!opened.ok) return notSentFor(opened.problem)
    const first = await postMember(opened.value, member)
    if (first.outcome !== 'expired') return first
    const renewed = await session.renewed(opened.value)
    if (!renewed.ok) return notSentFor(renewed.problem)
    const second = await postMember(renewed.value, member)
    // A new session was refused as well: nothing was done, and asking again would not help.
    return second.outcome === 'expired'
      ? notSentFor({ kind: 'status', status: 401, retryAfterSeconds: null })
      : second
  }

  return {
    capabilities: ['authenticate', 'createMember'],
    createsOnce: false,
    ownsBenefits: false,
    authenticate: async () => {
      const opened = await session.current()
      if (!opened.ok) return opened
      // A session that lives in our store says nothing of an upstream that has gone away since.
      const failure = await upstream.reach()
      return failure ? refused(failure) : done(null)
    },
    createMember: async (requestID, member) => {
      const answer = await createMember(requestID, member)
      if (answer.outcome !== 'S') log.warn({ event: 'upstream', call: 'createMember', ...answer })
      return answer
    },
    inquireCardDetail: async () => refused('not-offered'),
    releaseIdentity: async () => false,
    inquireMemberAssets: async () => refused('not-offered'),
    updateCardDetail: async () => refused('not-offered'),
    ledger: null,
    redeeming: null,
    marketing: null,
    memberData: null,
    closing: null,
    desk: null,
  }
}

function notSentFor(failure: UpstreamFailure): CreateMemberAnswer {
  const retryAfterSeconds = 'retryAfterSeconds' in failure ? failure.retryAfterSeconds : null
  return { outcome: 'not-sent', retryAfterSeconds, failure }
}
