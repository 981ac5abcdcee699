import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { type Store, store } from '@/lib/store/connect'
import { type ProgrammeSettings, recentSettings } from '@/lib/store/programme'
import { readUpstreamSession, saveUpstreamSession } from '@/lib/store/upstream-session'
import type { Gateway } from './gateway'
import { withManners } from './http/manners'
import { post } from './http/post'
import { isReachable } from './http/reachable'
import { withRetries } from './http/retries'
import { localGateway } from './local/local-gateway'
import { MEMBERSHIPS_CAPABILITIES, membershipsCalls } from './memberships/memberships-calls'
import { miboGateway } from './mibo/mibo-gateway'
import type { SessionKeep } from './mibo/upstream-session'

/** Keeps the upstream session in the store. A store that is away costs one Authenticate more, never the call. */
function keepIn(db: Store, upstream: string): SessionKeep {
  const failed = (error: unknown) => {
    log.error({ event: 'upstream-session', error: error instanceof Error ? error.name : 'unknown' })
    return null
  }
  return {
    read: () => readUpstreamSession(db, upstream).catch(failed),
    save: async sessionId => {
      await saveUpstreamSession(db, upstream, sessionId).catch(failed)
    },
  }
}

/** The signed calls of the Memberships API; null unless lib/config.ts found the whole set. */
function membershipsFrom(settingsOf: () => Promise<ProgrammeSettings>, env: ReturnType<typeof config>) {
  const { MEMBERSHIPS_BASE_URL: baseUrl, MEMBERSHIPS_CLIENT_ID: clientId, MEMBERSHIPS_APP_ID: appId } = env
  const { MEMBERSHIPS_PRIVATE_KEY: privateKey, MEMBERSHIPS_PEER_PUBLIC_KEY: peerPublicKey } = env
  if (!baseUrl || !clientId || !appId || !privateKey || !peerPublicKey) return null
  const upstream = withManners(post, { isUp: () => isReachable(baseUrl) })
  return membershipsCalls({
    baseUrl,
    clientId,
    appId,
    privateKey,
    peerPublicKey,
    timeoutMs: env.UPSTREAM_TIMEOUT_MS,
    growthKind: async () => (await settingsOf()).growthKind,
    post: upstream.post,
    postQuestion: withRetries(upstream.post),
  })
}

/**
 * The gateway that the environment asks for: a loyalty API where MIBO_BASE_URL is set, else the embedded service. With
 * MEMBERSHIPS_BASE_URL beside it, a loyalty API that can be read as well.
 */
export function gatewayFrom(
  db: Store,
  settingsOf: () => Promise<ProgrammeSettings>,
  env: ReturnType<typeof config>,
): Gateway {
  const { MIBO_BASE_URL, MIBO_API_ID, MIBO_API_KEY } = env
  if (!MIBO_BASE_URL) return localGateway(db, settingsOf)
  const mibo = miboGateway({
    baseUrl: MIBO_BASE_URL,
    authenticatePath: env.MIBO_AUTHENTICATE_PATH,
    createMemberPath: env.MIBO_CREATE_MEMBER_PATH,
    apiId: MIBO_API_ID ?? '',
    apiKey: MIBO_API_KEY ?? '',
    timeoutMs: env.UPSTREAM_TIMEOUT_MS,
    zone: async () => (await settingsOf()).zone,
    keep: keepIn(db, `${MIBO_BASE_URL} ${MIBO_API_ID}`),
    upstream: withManners(post, { isUp: () => isReachable(MIBO_BASE_URL) }),
  })
  const memberships = membershipsFrom(settingsOf, env)
  if (!memberships) return mibo
  return { ...mibo, ...memberships, capabilities: [...mibo.capabilities, ...MEMBERSHIPS_CAPABILITIES] }
}

const held = globalThis as typeof globalThis & { portalGateway?: Gateway }

/** The process's one gateway: its upstream session is shared by everybody. */
export function gateway(): Gateway {
  held.portalGateway ??= gatewayFrom(store(), recentSettings, config())
  return held.portalGateway
}
