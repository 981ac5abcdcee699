import { STATUS_CODES } from 'node:http'

/** Node's parser errors that have a status of their own; all others are 400. */
const STATUS_BY_CODE = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/**
 * Answers bytes that never became a request: there is no request object, so the answer is written by hand.
 * Too many headers are mostly cookies piled up in a real browser: its reader gets the page.
 * @param {ReturnType<typeof import('./problem-page.mjs').problemPagesFrom>} problemPage
 */
export function answerMalformed(problemPage) {
  return (/** @type {any} */ error, /** @type {import('node:stream').Duplex} */ socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    const status = STATUS_BY_CODE[/** @type {keyof typeof STATUS_BY_CODE} */ (error.code)] ?? 400
    const page = status === 431 ? problemPage('/', {}, status) : undefined
    const body = page?.html ?? Buffer.from(`${STATUS_CODES[status]}\n`)
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Connection: close',
      `Content-Type: text/${page ? 'html' : 'plain'}; charset=utf-8`,
      `Content-Length: ${body.length}`,
      `Content-Security-Policy: ${page?.csp ?? "default-src 'none'"}`,
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    socket.end(body)
  }
}
