import { store } from '@/lib/store/connect'
import { findProof, type Proof } from '@/lib/store/proof'
import { PROOF_MS } from './proof'
import { clearCookie, readCookie, writeCookie } from './session-cookie'
import { hashOfToken } from './token'

const NAME = 'portal-proof'

/** Keeps the token of a proof in this browser: only here can its code be entered and what was proved be used. */
export function rememberProof(token: string): Promise<void> {
  return writeCookie(NAME, token, PROOF_MS / 1_000)
}

/** The proof that this browser has under way; null where there is none. */
export async function currentProof(): Promise<Proof | null> {
  const token = await readCookie(NAME)
  return token !== null && /^[\w-]{43}$/.test(token)
    ? findProof(store(), hashOfToken(token), new Date())
    : null
}

export function forgetProof(): Promise<void> {
  return clearCookie(NAME)
}
