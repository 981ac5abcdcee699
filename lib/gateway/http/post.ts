import type { UpstreamFailure } from '@/lib/gateway/gateway'

/** Far above any answer of the documented calls, far below what would hurt this process. */
const MAX_ANSWER_BYTES = 1_048_576

/**
 * What came back over HTTP: the raw bytes (null where there were too many), and the JSON in them, undefined where it is
 * none; the status still speaks then.
 */
export type HttpAnswer = {
  status: number
  retryAfterSeconds: number | null
  headers: Headers
  bytes: Buffer | null
  body: unknown
}

export type Posted = { ok: true; answer: HttpAnswer } | { ok: false; failure: UpstreamFailure }

/** Posts a JSON text with headers of the caller's own, within a time limit in milliseconds. */
export type Post = (
  url: string,
  json: string,
  timeoutMs: number,
  headers?: Readonly<Record<string, string>>,
) => Promise<Posted>

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

async function readCapped(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_ANSWER_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function jsonFrom(bytes: Buffer | null): unknown {
  try {
    return bytes === null ? undefined : JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Posts JSON once, within one time limit for connecting, waiting and reading. No redirect is followed. */
export const post: Post = async (url, json, timeoutMs, headers = {}) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A connection of its own: on a kept one that the upstream closed meanwhile, nobody could say whether it was sent.
      headers: {
        ...headers,
        accept: 'application/json',
        connection: 'close',
        'content-type': 'application/json',
      },
      body: json,
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const retryAfterSeconds = retryAfterFrom(response.headers.get('retry-after'))
    const bytes = await readCapped(response)
    const { status, headers: answered } = response
    return {
      ok: true,
      answer: { status, retryAfterSeconds, headers: answered, bytes, body: jsonFrom(bytes) },
    }
  } catch (error) {
    return { ok: false, failure: requestFailureFrom(error) }
  }
}

/** The failure of an answer that is no success: what was wrong first. */
export function failureOf(
  answer: Pick<HttpAnswer, 'status' | 'retryAfterSeconds' | 'body'>,
): UpstreamFailure {
  const { status, retryAfterSeconds, body } = answer
  if (status < 200 || status > 299) return { kind: 'status', status, retryAfterSeconds }
  return { kind: body === undefined ? 'not-json' : 'wrong-shape' }
}
