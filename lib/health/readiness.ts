import { config } from '@/lib/config'
import { isReachable } from '@/lib/gateway/http/reachable'
import { store } from '@/lib/store/connect'
import { storeAnswers } from '@/lib/store/figures'
import { onceASecond } from './once-a-second'

export type Readiness = {
  status: 'ready' | 'not-ready' | 'draining'
  store: 'up' | 'down'
  /** `none` where the embedded service keeps the members. */
  upstream: 'up' | 'down' | 'none'
}

/** Each part looked for by a function of its own. */
export type Parts = {
  isDraining: () => boolean
  storeAnswers: () => Promise<boolean>
  /** Addresses of the configured upstreams. */
  upstreams: readonly string[]
  isReachable: (address: string) => Promise<boolean>
}

/**
 * Looks whether people can be served: at the store by a query, at each upstream by a connection. A breaker that is open
 * does not count: it is closed by calls, which an instance that is taken for unready would never get.
 */
export async function look(parts: Parts): Promise<Readiness> {
  const [store, ...upstreams] = await Promise.all([
    parts.storeAnswers(),
    ...parts.upstreams.map(parts.isReachable),
  ])
  const isReached = upstreams.every(Boolean)
  const isReady = store && isReached
  return {
    status: parts.isDraining() ? 'draining' : isReady ? 'ready' : 'not-ready',
    store: store ? 'up' : 'down',
    upstream: upstreams.length === 0 ? 'none' : isReached ? 'up' : 'down',
  }
}

// On globalThis: set by lib/launch/server.mjs, and one look for all instances of this module.
const held = globalThis as typeof globalThis & {
  portalIsDraining?: () => boolean
  portalReadiness?: () => Promise<Readiness>
}

/** Whether this process can serve people, looked at now or within the last second. */
export function readiness(): Promise<Readiness> {
  held.portalReadiness ??= onceASecond(() => {
    const { MIBO_BASE_URL, MEMBERSHIPS_BASE_URL } = config()
    const upstreams = [MIBO_BASE_URL, MEMBERSHIPS_BASE_URL].filter(address => address !== undefined)
    const isDraining = () => held.portalIsDraining?.() ?? false
    return look({ isDraining, storeAnswers: () => storeAnswers(store()), upstreams, isReachable })
  })
  return held.portalReadiness()
}
