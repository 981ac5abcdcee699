import { createHmac } from 'node:crypto'
import { config, publicOrigin } from '@/lib/config'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from '@/lib/store/connect'
import { type ProofPurpose, setLink } from '@/lib/store/proof'
import { hashOfToken } from './token'

/**
 * The token of a proof's link, 43 characters. Keyed by our secret: every mail of one proof carries the same link, and
 * nobody who reads the store alone can make it.
 */
export function linkTokenOf(proofHash: Buffer, [secret = ''] = config().PORTAL_SECRET): string {
  return createHmac('sha256', Buffer.from(secret, 'base64'))
    .update('link')
    .update(proofHash)
    .digest('base64url')
}

/**
 * The link that a message carries beside its code: by mail, for a forgotten password, which may be chosen in another
 * browser than the one that asked; else none.
 */
export async function linkBeside(
  tx: Database,
  proofHash: Buffer,
  { identity, purpose, language }: { identity: LoginIdentity; purpose: ProofPurpose; language: string },
): Promise<{ link?: string }> {
  if (identity.identityType !== 'EMAIL' || purpose !== 'reset') return {}
  const token = linkTokenOf(proofHash)
  await setLink(tx, proofHash, hashOfToken(token))
  return { link: `${publicOrigin()}/${language}/reset-password/${token}` }
}
