import { count } from 'drizzle-orm'
import { gatewayContract } from '@/lib/gateway/contract'
import type { Capability } from '@/lib/gateway/gateway'
import { insertTiers } from '@/lib/store/programme'
import { member } from '@/lib/store/schema'
import { freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { localGateway } from './local-gateway'

/** Fixed: a call that is added or lost shows here. */
const CAPABILITIES: readonly Capability[] = [
  'authenticate',
  'createMember',
  'inquireCardDetail',
  'inquireMemberAssets',
  'updateCardDetail',
]

gatewayContract(
  'local',
  { capabilities: CAPABILITIES, parts: ['ledger', 'redeeming', 'desk'], createsOnce: true },
  async () => {
    const { db, drop } = await freshDatabase()
    await insertTiers(db, TIERS)
    return {
      gateway: localGateway(db, async () => SETTINGS),
      countMembers: async () => (await db.select({ all: count() }).from(member))[0]?.all ?? 0,
      close: drop,
    }
  },
)
