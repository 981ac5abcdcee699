import type { Database } from '@/lib/store/connect'
import { insertChallenge, type PasskeyOwner, takeChallenge } from '@/lib/store/passkey'
import { hashOfToken, newToken } from './token'

const LIFETIME_MS = 5 * 60_000

/** What a challenge is for; an answer to one for anything else is no answer. */
export type ChallengeUse = { sign: PasskeyOwner['ownerKind'] } | { add: PasskeyOwner }

const hashOf = (use: ChallengeUse, challenge: string) =>
  hashOfToken(
    'sign' in use ? `${use.sign} ${challenge}` : `${use.add.ownerKind} ${use.add.ownerID} ${challenge}`,
  )

/** A challenge of 32 random bytes in base64url, good for five minutes. */
export async function newPasskeyChallenge(db: Database, use: ChallengeUse, now: number): Promise<string> {
  const challenge = newToken()
  const expiresAt = new Date(now + LIFETIME_MS)
  await insertChallenge(db, { challengeHash: hashOf(use, challenge), expiresAt })
  return challenge
}

/** Takes a challenge of this use, once; whatever comes of the answer, a second one needs a new challenge. */
export function takePasskeyChallenge(
  db: Database,
  use: ChallengeUse,
  challenge: string,
  now: number,
): Promise<boolean> {
  return takeChallenge(db, hashOf(use, challenge), new Date(now))
}
