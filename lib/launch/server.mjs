import './json-lines.mjs'
import { createServer } from 'node:http'
import { accentFrom } from './accent.mjs'
import { allowedHostsFrom } from './allowed-hosts.mjs'
import { LimitedRequest } from './body-limit.mjs'
import { drainOnSignals } from './drain.mjs'
import { noting } from './failure-status.mjs'
import { malformedAnswers } from './malformed-request.mjs'
import { nextApp } from './next-app.mjs'
import { portalResponse } from './portal-response.mjs'
import { problemPagesFrom } from './problem-page.mjs'
import { limitBody, methodsOf, refusalOf } from './request-entry.mjs'
import { cleanRequestHeaders } from './request-headers.mjs'
import { requestRecords } from './request-records.mjs'
import { securityHeaders } from './security-headers.mjs'
import { sendThemeCss } from './theme-css.mjs'
import { trustedProxiesFrom } from './trusted-proxies.mjs'

const dev = process.env.NODE_ENV !== 'production'
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const isTrusted = trustedProxiesFrom(process.env.TRUSTED_PROXIES)
const isAllowedHost = allowedHostsFrom(process.env.PORTAL_URL, port)
const headers = securityHeaders(process.env.PORTAL_URL)
const accent = accentFrom(process.env.DATABASE_URL)
const distFolder = process.env.NEXT_DIST_DIR ?? '.next'
const problemPage = problemPagesFrom(distFolder)
const recordRequest = requestRecords(distFolder, !dev)

const app = await nextApp({ dev, port })
const { answerMalformed, answerRaw } = malformedAnswers(problemPage, headers)
const PortalResponse = portalResponse(problemPage, headers)
const server = createServer({
  IncomingMessage: LimitedRequest,
  ServerResponse: PortalResponse,
  // Missing hosts are refused in words, as foreign ones are.
  requireHostHeader: false,
  // A browser sends its headers at once and a form in seconds; whoever takes longer holds a connection to harm.
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  // Longer than a balancer's own 60 s, or it would now and then send a request into a closing connection.
  keepAliveTimeout: 65_000,
})

/** @param {LimitedRequest} request @param {InstanceType<typeof PortalResponse>} response */
async function answer(request, response) {
  recordRequest(request, response)
  response.asked = request.url ?? '/'
  if (isDraining()) response.setHeader('connection', 'close')
  try {
    const refusal = refusalOf(request, isAllowedHost, isTrusted)
    if (refusal === 405) response.setHeader('allow', methodsOf(request.url ?? '')?.join(', ') ?? '')
    if (refusal) return response.problem(refusal)
    cleanRequestHeaders(request, isTrusted)
    if (limitBody(request, response)) return
    if (request.url?.split('?', 1)[0] === '/theme.css') await sendThemeCss(request, response, accent.current)
    else await noting(response, () => app.handle(request, response))
  } catch (error) {
    // A refused body ends in an abort by design; whoever hangs up has no fault of ours.
    if (request.isRefused || request.destroyed) return
    console.error(error)
    response.problem(500)
  }
}

server.on('request', answer)
server.on('checkContinue', (request, response) => {
  // Only asks for the body where it will be read.
  if (Number(request.headers['content-length'] ?? 0) <= 1024 * 1024) response.writeContinue()
  answer(request, response)
})
server.on('checkExpectation', (_request, response) => response.problem(417))
server.on('connect', (_request, socket) => answerRaw(socket, 405))
server.on('clientError', answerMalformed)
if (dev)
  server.on('upgrade', (request, socket, head) =>
    isAllowedHost(request.headers.host) ? app.upgrade(request, socket, head) : socket.destroy(),
  )
server.on('error', error => {
  process.send?.({ failed: /** @type {any} */ (error).code })
  process.exitCode = 1
  process.disconnect?.()
})
const isDraining = drainOnSignals(server, () => Promise.allSettled([app.close(), accent.close()]))
// For lib/health: whoever balances load is to send nothing here any more.
Object.assign(globalThis, { portalIsDraining: isDraining })
server.listen(port, host, () => process.send?.({ listening: true }))
