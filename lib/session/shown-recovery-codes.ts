import { seal, unseal } from '@/lib/store/sealed'
import { clearCookie, readCookie, writeCookie } from './session-cookie'

const NAME = 'portal-recovery'
const SHOWN_S = 600

/** Keeps new recovery codes, sealed, in the browser that made them: the next page shows them, also after a reload. */
export function showRecoveryCodes(
  staffID: string,
  codes: readonly string[],
  now = Date.now(),
): Promise<void> {
  const sealed = seal(`${staffID} ${now + SHOWN_S * 1_000} ${codes.join(' ')}`).toString('base64url')
  return writeCookie(NAME, sealed, SHOWN_S)
}

/** The codes that this browser made for this person within the last ten minutes; none otherwise. */
export async function shownRecoveryCodes(staffID: string, now = Date.now()): Promise<string[]> {
  const sealed = await readCookie(NAME)
  const plain = sealed && unseal(Buffer.from(sealed, 'base64url'))
  const [owner, until, ...codes] = plain ? plain.split(' ') : []
  return owner === staffID && Number(until) > now ? codes : []
}

/** Ends the showing, at once: the person has kept them, or leaves. */
export function hideRecoveryCodes(): Promise<void> {
  return clearCookie(NAME)
}
