import { clientAddress, plainAddress } from './trusted-proxies.mjs'

/** What Next or proxy.ts tell each other in request headers: from outside they are forgeries. */
const INTERNAL = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'forwarded',
  'x-invoke-path',
  'x-invoke-query',
  'x-invoke-status',
  'x-matched-path',
  'x-nonce',
  'x-now-route-matches',
  'x-real-ip',
])
const RELAY_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']
/** Conditions that Next's own file server answers with a 500; no file here is large enough to be sent in parts. */
const OF_PARTS = ['range', 'if-range', 'if-match', 'if-unmodified-since']
const INTERNAL_PREFIXES = ['x-middleware-', 'x-portal-', 'x-invoke-']

/**
 * Leaves only headers that can be believed, and sets `x-forwarded-for` to the one true client address:
 * Next takes a client's own header before the socket's address, and limits by address stand on it.
 * @param {import('node:http').IncomingMessage} request
 * @param {(address: string) => boolean} isTrusted
 */
export function cleanRequestHeaders(request, isTrusted) {
  const { headers } = request
  const peer = plainAddress(request.socket.remoteAddress ?? '')
  const believed = isTrusted(peer)
  const client = clientAddress(
    peer,
    /** @type {string | undefined} */ (headers['x-forwarded-for']),
    isTrusted,
  )
  const isRelayed = RELAY_HEADERS.some(name => headers[name] !== undefined)
  for (const name in headers) {
    if (!mayBeInternal(name)) continue
    if (name.startsWith('x-forwarded-') ? !believed : isInternal(name)) delete headers[name]
  }
  for (const name of OF_PARTS) delete headers[name]
  headers['x-forwarded-for'] = client
  // Sent on by a proxy, ours or not: its own address says nothing of who asks.
  if (isRelayed) headers['x-portal-relayed'] = '1'
}

/** Cheap first look, since every header of every request passes here: x…, f(orwarded), c(ontent-security…). */
function mayBeInternal(/** @type {string} */ name) {
  const first = name.charCodeAt(0)
  return first === 120 || first === 102 || first === 99
}

function isInternal(/** @type {string} */ name) {
  return INTERNAL.has(name) || INTERNAL_PREFIXES.some(prefix => name.startsWith(prefix))
}
