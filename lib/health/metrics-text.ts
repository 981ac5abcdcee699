import { metrics } from '@/lib/metrics'
import { store } from '@/lib/store/connect'
import { readFigures } from '@/lib/store/figures'
import { onceASecond } from './once-a-second'

/** Fills in what only the store knows; while it is away there is nothing to tell of it. */
async function collect(): Promise<string> {
  const { registry, storeUp, connections, messages, registrations, jobsDue } = metrics()
  const db = store()
  const figures = await readFigures(db)
  storeUp.set(figures === null ? 0 : 1)
  const { totalCount, idleCount, waitingCount } = db.$client
  connections.set({ state: 'in-use' }, totalCount - idleCount)
  connections.set({ state: 'waiting' }, waitingCount)
  for (const gauge of [messages, registrations, jobsDue]) gauge.reset()
  for (const { what, state, count } of figures ?? []) {
    if (what === 'messages') messages.set({ state }, count)
    else if (what === 'registrations') registrations.set({ state }, count)
    else jobsDue.set({ queue: state }, count)
  }
  return registry.metrics()
}

const held = globalThis as typeof globalThis & { portalMetricsText?: () => Promise<string> }

/** All metrics as Prometheus reads them, of now or of the last second. */
export function metricsText(): Promise<string> {
  held.portalMetricsText ??= onceASecond(collect)
  return held.portalMetricsText()
}
