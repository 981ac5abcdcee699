import { z } from 'zod'
import type { AtTill } from '@/lib/gateway/redeeming-calls'

const name = z.object({ memberID: z.uuid(), redemptionID: z.uuid() })

/** Our own name of a redemption from what an address or a form holds; null where it holds none. */
export function nameFrom(given: object): z.output<typeof name> | null {
  return name.safeParse(given).data ?? null
}

/**
 * The page of the till that shows a redemption. The code itself stands in no address. What was found is scrolled to; once it
 * is settled the focus goes to the box for the next code.
 */
export function tillPath(
  of: z.output<typeof name> | AtTill,
  said?: 'accepted' | 'undone',
): `/staff/redeem?${string}` {
  const redemptionID = 'redemption' in of ? of.redemption.redemptionID : of.redemptionID
  const query = new URLSearchParams({ memberID: of.memberID, redemptionID, ...(said ? { said } : {}) })
  return `/staff/redeem?${query}${said ? '' : '#found'}`
}
