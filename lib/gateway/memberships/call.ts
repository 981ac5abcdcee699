import type { KeyObject } from 'node:crypto'
import type { UpstreamFailure } from '@/lib/gateway/gateway'
import { failureOf, type HttpAnswer, type Post } from '@/lib/gateway/http/post'
import { log, masked } from '@/lib/log'
import type { GrowthKind } from '@/lib/membership/growth'
import { recordFrom } from '@/lib/membership/json-value'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { type ResultStatus, resultFrom } from '@/lib/membership/result'
import { timedCall } from '@/lib/metrics'
import { isSignedBy, isTimely, signatureHeader, wireTime } from './signature'

export type MembershipsOptions = {
  /** The calls lie under `/api/open/v2/pds/memberships/` of it. */
  baseUrl: string
  clientId: string
  appId: string
  /** Ours, by which questions are signed, and the upstream's, by which answers are. Both RSA. */
  privateKey: KeyObject
  peerPublicKey: KeyObject
  /** Milliseconds of one call; an inquiry of several pages makes several. */
  timeoutMs: number
  /** What a bare GROWTH number is, as the programme says. */
  growthKind: () => Promise<GrowthKind>
  post: Post
  /** For inquiries, which may be asked again; a change, whose first try may have had its effect, never is. */
  postQuestion: Post
}

export type MembershipsCall = 'inquireCardDetail' | 'inquireMemberAssets' | 'updateCardDetail'

/** An answer that carries the upstream's signature. A missing or unknown `resultStatus` is U (domain 3.4). */
export type VerifiedAnswer = {
  resultStatus: ResultStatus
  resultCode: string
  body: Record<string, unknown>
}

/** Beside what fails over HTTP: an answer that nobody signed whom we know. */
export type CallFailure = UpstreamFailure | { kind: 'unverified' }

export type Ask = (call: MembershipsCall, request: object) => Promise<Outcome<VerifiedAnswer, CallFailure>>

/** Makes the signed calls of the Memberships API; each asks once, and logs what was not a success, by codes only. */
export function membershipsCaller(options: MembershipsOptions): Ask {
  const { clientId, privateKey, peerPublicKey } = options
  const base = `${options.baseUrl.replace(/\/+$/, '')}/api/open/v2/pds/memberships/`

  function isVerified({ headers, bytes }: HttpAnswer, path: string): boolean {
    const time = headers.get('response-time')
    // An answer for another client is none for us; one that names nobody must be signed for us all the same.
    if (bytes === null || time === null || (headers.get('client-id') ?? clientId) !== clientId) return false
    const message = { method: 'POST', path, clientId, time, body: bytes }
    return isTimely(time) && isSignedBy(message, headers.get('signature'), peerPublicKey)
  }

  async function ask(call: MembershipsCall, request: object): Promise<Outcome<VerifiedAnswer, CallFailure>> {
    const url = new URL(`${base}${call}`)
    const path = url.pathname + url.search
    const [body, time] = [JSON.stringify(request), wireTime(new Date())]
    const signature = signatureHeader({ method: 'POST', path, clientId, time, body }, privateKey)
    const headers = { 'client-id': clientId, 'request-time': time, signature }
    const posted = await timedCall(call, options.post(url.href, body, options.timeoutMs, headers))
    if (!posted.ok) return refused(posted.failure)
    const { answer } = posted
    if (!isVerified(answer, path)) {
      // A proxy's 503 or 429 is nobody's answer either, and its status says more.
      const failure = failureOf(answer)
      return refused(failure.kind === 'status' ? failure : { kind: 'unverified' as const })
    }
    const given = recordFrom(answer.body)
    if (given === null) return refused(failureOf(answer))
    return done({ ...resultFrom(given.result), body: given })
  }

  return async (call, request) => {
    const answer = await ask(call, request)
    if (!answer.ok) log.warn({ event: 'upstream', call, failure: answer.problem })
    else if (answer.value.resultStatus !== 'S') {
      const { resultStatus, resultCode } = answer.value
      log.warn({ event: 'upstream', call, resultStatus, code: loggedCode(resultCode) })
    }
    return answer
  }
}

/** A code as the documents write them; whatever else an upstream puts there may be about a person. */
function loggedCode(resultCode: string): string {
  return /^[A-Z][A-Z\d_]*$/.test(resultCode) ? masked(resultCode) : ''
}
