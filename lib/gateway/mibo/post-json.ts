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

/** Where Node fails before a connection stands: refused, no route, no such host. */
const CONNECTING = new Set(['connect', 'getaddrinfo'])

/** No connection in undici's own time, or an upstream whose certificate is not trusted: nothing was written to it. */
const NOT_CONNECTED =
  /^(?:UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/

function textOf(error: object, key: 'code' | 'syscall'): string {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : ''
}

/** What became of a request whose `fetch` threw: a time-out, or a network failure that says whether it may have been sent. */
export function requestFailureFrom(error: unknown): UpstreamFailure {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'time-out' }
  const cause = error instanceof Error ? error.cause : null
  // A host with several addresses fails with one error for each of them.
  const first = cause instanceof AggregateError ? cause.errors[0] : cause
  if (!(first instanceof Error)) return { kind: 'network', sent: true }
  const unsent = CONNECTING.has(textOf(first, 'syscall')) || NOT_CONNECTED.test(textOf(first, 'code'))
  return { kind: 'network', sent: !unsent }
}

/** Seconds of a Retry-After header, in either of its two forms; null where there is none that can be read. */
export function retryAfterFrom(header: string | null, now = Date.now()): number | null {
  if (header === null) return null
  if (/^\d{1,6}$/.test(header)) return Number(header)
  // Without this `Date.parse` reads "-1" as a day in 2001.
  const at = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN
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
      // A connection of its own: on a kept one that the upstream closed meanwhile, nobody could say whether it was sent.
      headers: { accept: 'application/json', connection: 'close', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const retryAfterSeconds = retryAfterFrom(response.headers.get('retry-after'))
    const answer = { status: response.status, retryAfterSeconds, body: jsonFrom(await readCapped(response)) }
    return { ok: true, answer }
  } catch (error) {
    return { ok: false, failure: requestFailureFrom(error) }
  }
}

/** The failure of an answer that is no success: what was wrong first. */
export function failureOf(answer: HttpAnswer): UpstreamFailure {
  const { status, retryAfterSeconds, body } = answer
  if (status < 200 || status > 299) return { kind: 'status', status, retryAfterSeconds }
  return { kind: body === undefined ? 'not-json' : 'wrong-shape' }
}
