import { STUB_CREDENTIALS, type StubLogEntry } from '@/e2e/support/stub-upstream'
import { withManners } from '@/lib/gateway/http/manners'
import { post } from '@/lib/gateway/http/post'
import { isReachable } from '@/lib/gateway/http/reachable'
import { type MiboOptions, miboGateway } from '@/lib/gateway/mibo/mibo-gateway'
import type { SessionKeep } from '@/lib/gateway/mibo/upstream-session'

/** A place for the sessionId as the store is one, in memory; several gateways that share it are several processes. */
export function memoryKeep(kept: string | null = null): SessionKeep {
  let live = kept
  return {
    read: async () => live,
    save: async sessionId => {
      live = sessionId
    },
  }
}

/** The Mibo adapter on a loyalty API at `baseUrl`, with the stub's credentials. */
export function miboAt(baseUrl: string, changed: Partial<MiboOptions> = {}) {
  return miboGateway({
    ...STUB_CREDENTIALS,
    baseUrl,
    authenticatePath: '/api/authenticate',
    createMemberPath: '/api/members',
    timeoutMs: 5_000,
    zone: async () => 'Asia/Kuala_Lumpur',
    keep: memoryKeep(),
    upstream: withManners(post, { isUp: () => isReachable(baseUrl) }),
    ...changed,
  })
}

/** One field of what a request to the stub carried; undefined where it carried none. */
export function sentIn(entry: StubLogEntry | undefined, field: string): unknown {
  const body = entry?.body
  return typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined
}
