import { BODY_LIMIT_BYTES, bodyLimit } from './body-limit.mjs'

/** A refused body's sender gets this long to finish sending. */
const DISCARD_MS = 10_000

/** What pages take; route handlers below /api/ say for themselves. */
const PAGE_METHODS = ['GET', 'HEAD', 'POST']

/** What files take. proxy.ts, which looks at the origin of every other POST, never sees these. */
const FILE_METHODS = ['GET', 'HEAD']

/** As the matcher of proxy.ts has it. */
const FILES =
  /^\/(?:_next\/|brand\/|icons\/|(?:sw\.js|theme\.css|favicon\.ico|robots\.txt|sitemap\.xml)(?:$|\?))/

/** The methods that the path takes, for refusals and `Allow`; undefined below /api/, where route handlers say so. */
export function methodsOf(/** @type {string} */ url) {
  if (FILES.test(url)) return FILE_METHODS
  return url.startsWith('/api/') ? undefined : PAGE_METHODS
}

/**
 * The status a request is refused with before anyone reads it, or undefined.
 * @param {import('node:http').IncomingMessage} request
 * @param {(host: string | undefined) => boolean} isAllowedHost
 * @param {(address: string) => boolean} isTrusted
 */
export function refusalOf(request, isAllowedHost, isTrusted) {
  const { method = 'GET', url = '', headers, socket } = request
  // Next cannot even represent a TRACE; a page answers every other method as if it were GET.
  if (method === 'TRACE' || methodsOf(url)?.includes(method) === false) return 405
  if (!url.startsWith('/') || !isDecodable(url) || isAmbiguous(request)) return 400
  // Nobody here unpacks bodies: what a kilobyte may turn into need not be bounded.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 415
  const host = isTrusted(socket.remoteAddress ?? '') ? headers['x-forwarded-host'] : undefined
  // A balancer asks for health by address, whatever the portal is called; so does whoever collects metrics.
  const isByAddress = url.startsWith('/api/health/') || url.split('?', 1)[0] === '/api/metrics'
  if (!isByAddress && !isAllowedHost(/** @type {string | undefined} */ (host) ?? headers.host)) return 400
  return undefined
}

/**
 * Whether a proxy before us may have read another request than we do: node drops a second Host without a word, reads
 * a body by "chunked" whatever stands before it, and also where HTTP/1.0 knows no such thing.
 */
function isAmbiguous(
  /** @type {import('node:http').IncomingMessage} */ { headers, rawHeaders, httpVersion },
) {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  const coding = headers['transfer-encoding']
  const isPlain = coding === undefined || (coding.toLowerCase() === 'chunked' && httpVersion !== '1.0')
  return hosts.length > 1 || !isPlain
}

/** A path that is no text in UTF-8 would be a 500 in Next, a NUL an error in PostgreSQL, a line break half a header. */
function isDecodable(/** @type {string} */ url) {
  if (!url.includes('%')) return true
  const path = url.split('?', 1)[0] ?? ''
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/**
 * Answers 413 as soon as a body is too large, then reads the rest away and closes: a sender that is cut off
 * while sending never sees the answer. Returns whether it was refused already, by its declared length.
 * @param {import('./body-limit.mjs').LimitedRequest} request
 * @param {any} response a PortalResponse
 */
export function limitBody(request, response) {
  request.limitBytes = bodyLimit(request.url ?? '')
  const declaredBytes = Number(request.headers['content-length'] ?? 0)
  if (declaredBytes <= BODY_LIMIT_BYTES && request.headers['transfer-encoding'] === undefined) return false
  const finish = () => {
    if (!response.isHeld) return
    response.isHeld = false
    response.end()
  }
  request.onDiscarded = finish
  request.onTooLarge = () => {
    response.setHeader('connection', 'close')
    response.isHeld = true
    response.problem(413)
    const deadline = setTimeout(finish, DISCARD_MS)
    // Whoever still waits for the body (Next) is told that it will not come.
    response.once('close', () => {
      clearTimeout(deadline)
      request.destroy(new Error('body over the limit'))
    })
  }
  if (declaredBytes <= request.limitBytes) return false
  request.isRefused = true
  request.onTooLarge()
  return true
}
