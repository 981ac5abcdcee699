import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import { addressHashes } from './address-hash'
import type { Database } from './connect'
import { readIdentities } from './login-identity'
import {
  account,
  consent,
  loginIdentity,
  oneTimeCode,
  outbox,
  passkey,
  proof,
  registration,
  session,
} from './schema'
import { unseal } from './sealed'

const typeOf = (channel: 'mail' | 'sms') => (channel === 'mail' ? 'EMAIL' : 'MOBILE_PHONE')

/**
 * Every address that an account has, or had as far as anything still tells: those by which it is signed in to, those on
 * its card, those that it was written to, and those that it was about to have. What is somebody else's by now is not
 * among them.
 */
export async function addressesOf(
  db: Database,
  accountID: string,
  onCard: readonly LoginIdentity[],
): Promise<LoginIdentity[]> {
  const { identityType, identityNo } = proof
  const [own, written, proved] = await Promise.all([
    readIdentities(db, accountID),
    db.select().from(outbox).where(eq(outbox.accountID, accountID)),
    db.select({ identityType, identityNo }).from(proof).where(eq(proof.accountID, accountID)),
  ])
  const told = written.flatMap(({ channel, sealedTo }) => {
    const identityNo = unseal(sealedTo)
    return identityNo === null ? [] : [{ identityType: typeOf(channel), identityNo } as const]
  })
  const all = [...own, ...onCard, ...told, ...proved].map(identity => ({
    identityType: identity.identityType,
    identityNo: identityKey(identity),
  }))
  const keys = all.map(({ identityNo }) => identityNo)
  const foreign = await db
    .select({ key: loginIdentity.identityKey })
    .from(loginIdentity)
    .where(and(inArray(loginIdentity.identityKey, keys), ne(loginIdentity.accountID, accountID)))
  const others = new Set(foreign.map(({ key }) => key))
  const unique = new Map(all.map(identity => [identity.identityNo, identity]))
  return [...unique.values()].filter(({ identityNo }) => !others.has(identityNo))
}

/** Messages from before addresses had a hash; none is older than a month. */
async function unhashedMessagesTo(db: Database, addresses: readonly LoginIdentity[]): Promise<string[]> {
  const rows = await db.select().from(outbox).where(isNull(outbox.addressHash))
  const keys = new Set(addresses.map(({ identityNo }) => identityNo))
  return rows.flatMap(({ messageID, channel, sealedTo }) => {
    const identityNo = unseal(sealedTo)
    const isTheirs =
      identityNo !== null && keys.has(identityKey({ identityType: typeOf(channel), identityNo }))
    return isTheirs ? [messageID] : []
  })
}

/**
 * Erases everything that the portal itself holds of an account and its addresses (but what was counted about them, which
 * is lib/limits'); the audit trail alone goes on naming
 * its id. Call it in a transaction that holds the account's lock.
 */
export async function eraseAccountRows(
  db: Database,
  accountID: string,
  addresses: readonly LoginIdentity[],
): Promise<void> {
  const keys = addresses.map(({ identityNo }) => identityNo)
  const isTheirProof = or(eq(proof.accountID, accountID), inArray(proof.identityKey, keys))
  const proofs = db.select({ hash: proof.tokenHash }).from(proof).where(isTheirProof)
  await db.delete(oneTimeCode).where(inArray(oneTimeCode.proofHash, proofs))
  await db.delete(outbox).where(
    or(
      eq(outbox.accountID, accountID),
      inArray(
        outbox.addressHash,
        addresses.flatMap(identity => addressHashes(identity)),
      ),
      inArray(outbox.messageID, await unhashedMessagesTo(db, addresses)),
    ),
  )
  await db.delete(proof).where(isTheirProof)
  // A message's job holds the id of its row alone, and leads to nobody now.
  for (const jobs of [sql`pgboss.job`, sql`pgboss.archive`])
    await db.execute(sql`
      delete from ${jobs} where name in ('settle', 'choices')
        and ${accountID} in (data ->> 'registrationID', data ->> 'accountID')`)
  await db.delete(session).where(and(eq(session.kind, 'member'), eq(session.subjectID, accountID)))
  await db.delete(passkey).where(and(eq(passkey.ownerKind, 'member'), eq(passkey.ownerID, accountID)))
  await db.delete(consent).where(eq(consent.accountID, accountID))
  await db.delete(loginIdentity).where(eq(loginIdentity.accountID, accountID))
  await db.delete(registration).where(eq(registration.registrationID, accountID))
  await db.delete(account).where(eq(account.accountID, accountID))
}
