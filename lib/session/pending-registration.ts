import { clearCookie, readCookie, writeCookie } from './session-cookie'

const NAME = 'portal-registration'
const WEEK_SECONDS = 604_800

/** Remembers in this browser which registration of its own is undecided. The requestId is a random UUID nobody else knows. */
export function rememberRegistration(requestID: string): Promise<void> {
  return writeCookie(NAME, requestID, WEEK_SECONDS)
}

/** The requestId of this browser's undecided registration; null where there is none. */
export async function pendingRequestID(): Promise<string | null> {
  const value = await readCookie(NAME)
  return value !== null && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value : null
}

export function forgetRegistration(): Promise<void> {
  return clearCookie(NAME)
}
