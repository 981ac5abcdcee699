import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { routePatternsFrom } from './route-patterns.mjs'

/** Shared with lib/metrics.ts, which Next bundles apart. */
const held = /** @type {{ portalRegistry?: Registry }} */ (globalThis)
held.portalRegistry ??= new Registry()

/** A probe each second, and every file of a page, would hide what people do. */
const UNLOGGED = /^(?:asset|\/api\/health\/.*|\/api\/metrics)$/

/** Node takes some thirty methods; labels and lines name those that mean something here. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/**
 * Counts and logs every answered request, by method, pattern of the route and status: no address, no path, no query.
 * @param {string} distFolder
 * @param {boolean} isLogged
 */
export function requestRecords(distFolder, isLogged) {
  const patternOf = routePatternsFrom(distFolder)
  const registers = [/** @type {Registry} */ (held.portalRegistry)]
  collectDefaultMetrics({ register: registers[0] })
  const durations = new Histogram({
    name: 'portal_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by method, route and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30],
    registers,
  })
  const braked = new Counter({
    name: 'portal_http_requests_braked_total',
    help: 'Requests answered with 429, by route.',
    labelNames: ['route'],
    registers,
  })
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return (request, response) => {
    const start = performance.now()
    const method = METHODS.has(request.method ?? '') ? request.method : 'other'
    const { url = '/' } = request
    response.once('close', () => {
      const ms = performance.now() - start
      const route = patternOf(url)
      // Nobody was there any more to be answered.
      const status = response.writableFinished ? response.statusCode : 499
      durations.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1_000)
      if (status === 429) braked.inc({ route })
      if (!isLogged || UNLOGGED.test(route)) return
      const line = {
        level: 30,
        time: Date.now(),
        event: 'request',
        method,
        route,
        status,
        ms: Math.round(ms),
      }
      process.stdout.write(`${JSON.stringify(line)}\n`)
    })
  }
}
