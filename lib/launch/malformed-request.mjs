import { STATUS_CODES } from 'node:http'
import { BARE_POLICY } from './security-headers.mjs'

/** Node's parser errors that have a status of their own; all others are 400. */
const STATUS_BY_CODE = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Where a browser says which language it reads stands well within this. */
const LOOKED_AT_BYTES = 16 * 1024

/**
 * Answers to bytes that never became a request, written by hand since there is no response object. Too many headers
 * are mostly cookies piled up in a real browser, whose reader is told so in their own language.
 * @param {ReturnType<typeof import('./problem-page.mjs').problemPagesFrom>} problemPage
 * @param {[string, string][]} everywhere headers of every answer
 */
export function malformedAnswers(problemPage, everywhere) {
  /** @param {any} socket @param {number} status @param {Buffer} [packet] the bytes as they came */
  function answerRaw(socket, status, packet) {
    // Half an answer is out already: another one would be read as part of it.
    if (!socket.writable || socket._httpMessage?.headersSent) return socket.destroy()
    const { path, headers } = readable(packet)
    const page = problemPage(path, headers, status)
    const body = page?.html ?? Buffer.from(`${STATUS_CODES[status]}\n`)
    const answer = new Map(everywhere.map(([name, value]) => [name.toLowerCase(), value]))
      .set('connection', 'close')
      .set('content-type', `text/${page ? 'html' : 'plain'}; charset=utf-8`)
      .set('content-length', String(body.length))
      .set('content-security-policy', page?.csp ?? BARE_POLICY)
      .set('cache-control', 'no-store')
    const lines = [...answer].map(([name, value]) => `${name}: ${value}\r\n`).join('')
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`)
    socket.end(body)
  }

  return {
    answerRaw,
    /** @param {any} error @param {any} socket */
    answerMalformed(error, socket) {
      if (error.code === 'ECONNRESET') return socket.destroy()
      const status = STATUS_BY_CODE[/** @type {keyof typeof STATUS_BY_CODE} */ (error.code)] ?? 400
      answerRaw(socket, status, error.rawPacket)
    },
  }
}

/** As much of a request as tells a language, from bytes that node could not read. */
function readable(/** @type {Buffer | undefined} */ packet) {
  const text = packet?.subarray(0, LOOKED_AT_BYTES).toString('latin1') ?? ''
  const header = (/** @type {string} */ name) =>
    new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(text)?.[1]
  return {
    path: /^[A-Z]+ (\/\S{0,200})/.exec(text)?.[1] ?? '/',
    headers: { cookie: header('cookie'), 'accept-language': header('accept-language') },
  }
}
