import type { UpstreamFailure } from '@/lib/gateway/gateway'

/** Far above any answer of the documented calls, far below what would hurt this process. */
const MAX_ANSWER_BYTES = 1_048_576

/** What came back over HTTP. `body` is undefined where it was no JSON; the status still speaks then. */
export type HttpAnswer = { status: number; retryAfterSeconds: number | null; body: unknown }

export type PostJson = (
  url: string,
  body: unknown,
  timeoutMs: number,
) => Promise<{ ok: true; answer: HttpAnswer } | { ok: false; failure: UpstreamFailure }>

/** Failures before a connection stood: the request cannot have had an effect. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function causeCode(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null
  // A host with several addresses fails with one error for each of them.
  const first = cause instanceof AggregateError ? cause.errors[0] : cause
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : null
}

/** Seconds of a Retry-After header, in either of its two forms; null where there is none that can be read. */
export function retryAfterFrom(header: string | null, now = Date.now()): number | null {
  if (header === null) return null
  if (/^\d{1,6}$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}

async function readCapped(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_ANSWER_BYTES) return null
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function jsonFrom(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Posts JSON once, within one time limit for connecting, waiting and reading. No redirect is followed. */
export const postJson: PostJson = async (url, body, timeoutMs) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const retryAfterSeconds = retryAfterFrom(response.headers.get('retry-after'))
    const answer = { status: response.status, retryAfterSeconds, body: jsonFrom(await readCapped(response)) }
    return { ok: true, answer }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return { ok: false, failure: { kind: 'time-out' } }
    const sent = !NOT_SENT.has(causeCode(error) ?? '')
    return { ok: false, failure: { kind: 'network', sent } }
  }
}

/** The failure of an answer that is no success: what was wrong first. */
export function failureOf(answer: HttpAnswer): UpstreamFailure {
  const { status, retryAfterSeconds, body } = answer
  if (status < 200 || status > 299) return { kind: 'status', status, retryAfterSeconds }
  return { kind: body === undefined ? 'not-json' : 'wrong-shape' }
}
