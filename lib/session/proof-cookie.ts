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

/**
 * The proof that this browser has under way, of the purposes named where any are: what was proved for one is of no use
 * for another. Null where there is none.
 */
export async function currentProof(...purposes: Proof['purpose'][]): Promise<Proof | null> {
  const token = await readCookie(NAME)
  if (token === null || !/^[\w-]{43}$/.test(token)) return null
  const proof = await findProof(store(), hashOfToken(token), new Date())
  return proof && (purposes.length === 0 || purposes.includes(proof.purpose)) ? proof : null
}

export function forgetProof(): Promise<void> {
  return clearCookie(NAME)
}
