import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { UpstreamFailure } from '@/lib/gateway/gateway'
import { jsonFrom, readCapped, unpacked } from './answer-body'
import { retryAfterFrom } from './retry-after'

/**
 * What came back over HTTP: the bytes (null where there were more than a mebibyte), and the JSON in them, undefined
 * where it is none; the status still speaks then.
 */
export type HttpAnswer = {
  status: number
  /** As stated by the upstream, at most ten minutes; null where nothing was stated. */
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

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(response.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  return headers
}

async function answerOf(response: IncomingMessage): Promise<HttpAnswer> {
  const headers = headersOf(response)
  const bytes = unpacked(await readCapped(response), headers.get('content-encoding'))
  return {
    status: response.statusCode ?? 0,
    retryAfterSeconds: retryAfterFrom(headers.get('retry-after'), headers.get('date')),
    headers,
    bytes,
    body: jsonFrom(bytes),
  }
}

/**
 * Posts JSON once, within one time limit for connecting, waiting and reading. No redirect is followed. Not a byte is
 * written before the connection stands, TLS included: what fails until then was not sent, whatever the error is called,
 * and what fails afterwards may have been. (`fetch` tells only the error.)
 */
export const post: Post = async (url, json, timeoutMs, headers = {}) => {
  const signal = AbortSignal.timeout(Math.max(0, Math.ceil(timeoutMs)))
  let sent = false
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const isSecure = url.startsWith('https:')
      const request = (isSecure ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        // A connection of its own: on a kept one that the upstream closed meanwhile, nobody could say whether it was sent.
        agent: false,
        headers: {
          ...headers,
          accept: 'application/json',
          'accept-encoding': 'identity',
          connection: 'close',
          'content-length': Buffer.byteLength(json),
          'content-type': 'application/json',
        },
        signal,
      })
      request.once('response', resolve)
      request.on('error', reject)
      // Of a 101 that nobody asked for there is neither an answer nor an error.
      request.once('close', reject)
      request.once('socket', socket => {
        socket.once(isSecure ? 'secureConnect' : 'connect', () => {
          sent = true
          request.end(json)
        })
      })
    })
    return { ok: true, answer: await answerOf(response) }
  } catch {
    if (sent && signal.aborted) return { ok: false, failure: { kind: 'time-out' } }
    return { ok: false, failure: { kind: 'network', sent } }
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
