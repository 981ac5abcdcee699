import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { type Store, store } from '@/lib/store/connect'

export type CareContext = { db: Store; members: Gateway }

/** What staff's help to a member works with: this process's own store and gateway. */
export const here = (): CareContext => ({ db: store(), members: gateway() })
