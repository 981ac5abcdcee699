import type { StubUpstream } from '@/e2e/support/stub-upstream'
import { configFrom } from '@/lib/config'
import type { Gateway } from '@/lib/gateway/gateway'
import { post } from '@/lib/gateway/http/post'
import type { MembershipsOptions } from '@/lib/gateway/memberships/call'
import { MEMBERSHIPS_CAPABILITIES, membershipsCalls } from '@/lib/gateway/memberships/memberships-calls'
import { miboAt } from '@/lib/gateway/mibo/testing/mibo-at'

/** The options of a portal that reads its members at the stub, from the variables that the stub gives out. */
function optionsAt(stub: StubUpstream): MembershipsOptions {
  const env = configFrom({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
    ...stub.environment(),
  })
  const { MEMBERSHIPS_PRIVATE_KEY: privateKey, MEMBERSHIPS_PEER_PUBLIC_KEY: peerPublicKey } = env
  if (!privateKey || !peerPublicKey) throw new Error('The stub gave no keys')
  return {
    baseUrl: env.MEMBERSHIPS_BASE_URL ?? '',
    clientId: env.MEMBERSHIPS_CLIENT_ID ?? '',
    appId: env.MEMBERSHIPS_APP_ID ?? '',
    privateKey,
    peerPublicKey,
    timeoutMs: 1_000,
    growthKind: async () => 'integer',
    post,
    postQuestion: post,
  }
}

/** The calls of the Memberships API at the stub. */
export function membershipsAt(stub: StubUpstream, changed: Partial<MembershipsOptions> = {}) {
  return membershipsCalls({ ...optionsAt(stub), ...changed })
}

/** One gateway of both, put together as lib/gateway/index.ts does. */
export function miboWithMemberships(stub: StubUpstream): Gateway {
  const mibo = miboAt(stub.url)
  const capabilities = [...mibo.capabilities, ...MEMBERSHIPS_CAPABILITIES]
  return { ...mibo, ...membershipsAt(stub), capabilities }
}
