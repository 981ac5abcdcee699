import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { findLinkedProof, insertProof, lockLinkedProof, setProved, useProof } from '@/lib/store/proof'
import { identityOf, type Proof, WRONG_TRIES } from './proof'
import { hashOfToken, newToken } from './token'

type Context = { db: Store; now: number }
const here = (): Context => ({ db: store(), now: Date.now() })

const isLink = (token: string) => /^[\w-]{43}$/.test(token)

/** The proof that a mailed link would prove; null where the link is no good (any more). Looking changes nothing. */
export async function linkedProof(token: string, { db, now } = here()): Promise<Proof | null> {
  if (!isLink(token)) return null
  const row = await findLinkedProof(db, hashOfToken(token), new Date(now))
  return row !== null && row.wrongTries < WRONG_TRIES ? row : null
}

/**
 * Proves an identity by its mailed link, once, within the hour of the proof that asked for it: for the browser that
 * opened the link, by a proof of its own, whatever browser asked. The one that asked has nothing under way any more.
 * @returns the token that this browser keeps.
 */
export async function proveByLink(
  token: string,
  { db, now } = here(),
): Promise<Outcome<{ token: string }, 'link-over'>> {
  if (!isLink(token)) return refused('link-over')
  const at = new Date(now)
  return inTransaction(db, async tx => {
    const row = await lockLinkedProof(tx, hashOfToken(token), at)
    if (row === null || row.wrongTries >= WRONG_TRIES) return refused('link-over')
    await setProved(tx, row.tokenHash, at)
    await useProof(tx, row.tokenHash, at)
    const own = newToken()
    const tokenHash = hashOfToken(own)
    const { purpose, language, registrationID, startedAt, expiresAt } = row
    const proof = { identity: identityOf(row), purpose, language, registrationID, startedAt, expiresAt }
    await insertProof(tx, { ...proof, tokenHash })
    await setProved(tx, tokenHash, at)
    return done({ token: own })
  })
}
