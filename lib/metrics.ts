import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/*
 * What /api/metrics tells besides what lib/launch/request-records.mjs counts. Labels are closed lists: no ids, no paths,
 * nothing of a person. The worker imports this as well, but has no endpoint: what it counts is seen in the store.
 */

function allMetrics(registry: Registry) {
  const registers = [registry]
  return {
    registry,
    signIns: new Counter({
      name: 'portal_sign_ins_total',
      help: 'Members who signed in or failed to, by what they showed and what came of it.',
      labelNames: ['by', 'outcome'],
      registers,
    }),
    signUps: new Counter({
      name: 'portal_sign_ups_total',
      help: 'Answers to Create Member, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    upstreamCalls: new Histogram({
      name: 'portal_upstream_call_duration_seconds',
      help: 'Calls to an upstream, by call and outcome; what was held back took no time.',
      labelNames: ['call', 'outcome'],
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    openBreakers: new Gauge({
      name: 'portal_upstream_breakers_open',
      help: 'Upstreams to which no calls are made at present.',
      registers,
    }),
    storeUp: new Gauge({ name: 'portal_store_up', help: '1 where the store answers.', registers }),
    connections: new Gauge({
      name: 'portal_store_connections',
      help: 'Connections of the pool in use, and requests that wait for one.',
      labelNames: ['state'],
      registers,
    }),
    messages: new Gauge({
      name: 'portal_messages',
      help: 'Messages of the outbox by state.',
      labelNames: ['state'],
      registers,
    }),
    registrations: new Gauge({
      name: 'portal_registrations_open',
      help: 'Registrations that are not decided, by state.',
      labelNames: ['state'],
      registers,
    }),
    jobsDue: new Gauge({
      name: 'portal_jobs_due',
      help: 'Jobs that should be at work by now, by queue.',
      labelNames: ['queue'],
      registers,
    }),
  }
}

// On globalThis, because Next has several instances of a module, and server.mjs one registry.
const held = globalThis as typeof globalThis & {
  portalRegistry?: Registry
  portalMetrics?: ReturnType<typeof allMetrics>
}

/** The metrics of this process. */
export function metrics(): ReturnType<typeof allMetrics> {
  held.portalRegistry ??= new Registry()
  held.portalMetrics ??= allMetrics(held.portalRegistry)
  return held.portalMetrics
}

/** How a call to an upstream ended, as a label. */
type CallOutcome = { ok: true; answer: { status: number } } | { ok: false; failure: { kind: string } }

/** Times a call to an upstream over HTTP, and hands its answer on. */
export async function timedCall<T extends CallOutcome>(call: string, made: Promise<T>): Promise<T> {
  const start = performance.now()
  const posted = await made
  const outcome = posted.ok ? `${Math.floor(posted.answer.status / 100)}xx` : posted.failure.kind
  metrics().upstreamCalls.observe({ call, outcome }, (performance.now() - start) / 1_000)
  return posted
}
