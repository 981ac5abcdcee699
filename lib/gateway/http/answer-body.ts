import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** Far above any answer of the documented calls, far below what would hurt this process. */
const MAX_ANSWER_BYTES = 1_048_576

/** A body as it came; null, and the connection is given up, where it is larger than a mebibyte. */
export async function readCapped(response: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * What is inside a body that came packed although nobody asked for that, as some proxies do: null where that would be
 * more than a mebibyte, the bytes themselves where they cannot be unpacked.
 */
export function unpacked(bytes: Buffer | null, encoding: string | null): Buffer | null {
  if (bytes === null || !/^(?:x-)?gzip$/i.test(encoding ?? '')) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_ANSWER_BYTES })
  } catch (error) {
    return error instanceof RangeError ? null : bytes
  }
}

/**
 * The JSON of a body, undefined where it is none. Bytes that are no UTF-8 make it none: read with replacement
 * characters, a memberID would be another one.
 */
export function jsonFrom(bytes: Buffer | null): unknown {
  try {
    return bytes === null ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
