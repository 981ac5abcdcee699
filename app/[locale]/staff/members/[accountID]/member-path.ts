import { z } from 'zod'

/** What came of something that was done on the page. */
export const SAID = [
  'made',
  'sent',
  'too-soon',
  'no-identity',
  'unlocked',
  'ended',
  'none-ended',
  'number-set',
  'adjusted',
] as const

export type Said = (typeof SAID)[number]

/** The account that an address or a form names; null where it names none. */
export function accountIDFrom(text: string): string | null {
  return z.uuid().safeParse(text).data?.toLowerCase() ?? null
}

export function memberPath(accountID: string, said: Said): `/staff/members/${string}` {
  return `/staff/members/${accountID}?said=${said}`
}
