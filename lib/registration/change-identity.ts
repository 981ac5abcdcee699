import { tellChange } from '@/lib/account/tell-change'
import { record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway, MemberKey } from '@/lib/gateway/gateway'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { type Account, findAccount, keepAccount, updateAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { findHolder, readIdentities, replaceIdentity, setIdentityProved } from '@/lib/store/login-identity'
import { type Proof, useProof } from '@/lib/store/proof'
import { memberKeyOf, parseStoredCard } from './stored-card'

/**
 * Why an identity is not the account's: after `taken`, `refused`, `not-offered` and `unreachable` nothing was changed
 * anywhere; after `undecided` perhaps at the upstream, and the same proof may be used again.
 */
export type ChangeProblem = 'proof-over' | 'taken' | 'refused' | 'not-offered' | 'unreachable' | 'undecided'

type Context = { db: Store; gateway: Gateway; now: number }
const here = (): Context => ({ db: store(), gateway: gateway(), now: Date.now() })
type OwnProof = Pick<
  Proof,
  'tokenHash' | 'purpose' | 'accountID' | 'provedAt' | 'identityType' | 'identityNo'
>

/** Thrown to undo a transaction in which another account proved the identity, or the proof was used, meanwhile. */
class Overtaken extends Error {}

/** Writes down that an identity of this account is its owner's, once its code has shown so. */
export async function confirmIdentity(
  { accountID }: Account,
  proof: OwnProof,
  { db, now }: Pick<Context, 'db' | 'now'> = here(),
): Promise<boolean> {
  if (proof.purpose !== 'confirm' || proof.accountID !== accountID) return false
  return inTransaction(db, async tx => {
    const at = new Date(now)
    if (!(await useProof(tx, proof.tokenHash, at))) return false
    if (!(await setIdentityProved(tx, proof, accountID, at))) return false
    const details = { identityType: proof.identityType }
    await record(tx, { ...by(accountID), event: 'identity-proved', details })
    return true
  })
}

/**
 * Replaces the account's e-mail address or mobile number by the one that a code has just proved: at the membership
 * service first, then here, so that a failed save leaves both as they were. The old address is told.
 */
export async function changeIdentity(
  account: Account,
  proof: OwnProof,
  context: Context = here(),
): Promise<Outcome<null, ChangeProblem>> {
  const { accountID } = account
  const { provedAt } = proof
  if (proof.purpose !== 'change' || proof.accountID !== accountID || provedAt === null)
    return refused('proof-over')
  const key = memberKeyOf(account)
  if (key === null) return refused('not-offered')
  const way = await wayFor(proof, account, key, context)
  if (way !== 'free') return refused(way)
  const fields = { [proof.identityType]: proof.identityNo }
  const updated = await context.gateway.updateCardDetail(key, fields, provedAt)
  if (!updated.ok) return refused(updated.problem === 'no-member' ? 'refused' : updated.problem)
  try {
    await write(account, proof, context)
    return done(null)
  } catch (error) {
    if (error instanceof Overtaken) return refused('proof-over')
    throw error
  }
}

async function write(account: Account, proof: OwnProof, { db, now }: Context): Promise<void> {
  const { accountID } = account
  const { identityType, identityNo } = proof
  const at = new Date(now)
  await inTransaction(db, async tx => {
    if (!(await useProof(tx, proof.tokenHash, at))) throw new Overtaken()
    // Erased meanwhile: nothing may be written about it any more.
    if ((await keepAccount(tx, accountID)) === null) throw new Overtaken()
    const before = await readIdentities(tx, accountID)
    if (!(await replaceIdentity(tx, proof, accountID, at))) throw new Overtaken()
    const card = parseStoredCard((await findAccount(tx, accountID))?.card)
    if (card !== null) {
      const fields = { ...card.fields, [identityType]: identityNo }
      await updateAccount(tx, accountID, { card: { ...card, fields } })
    }
    await record(tx, { ...by(accountID), event: 'identity-changed', details: { identityType } })
    const old = before.filter(one => one.identityType === identityType)
    const replaced = old.filter(one => one.identityNo !== identityKey(proof))
    await tellChange(tx, 'identity-changed', account, old.length > 0 ? replaced : before)
  })
}

/** Whether the identity may come to this account; what only an unproved holder has in its way is taken off it. */
async function wayFor(
  identity: LoginIdentity,
  { accountID }: Account,
  own: MemberKey,
  { db, gateway }: Context,
): Promise<'free' | 'taken' | 'unreachable'> {
  const holder = await findHolder(db, identity)
  const other = holder === null || holder.heldBy === accountID ? null : holder
  const giving = other && (await givesWay(identity, other.heldBy, db))
  // A registration is still being decided, it was proved there, or that account could be entered by nothing else.
  if (other && !giving) return 'taken'
  const asked = await gateway.inquireCardDetail(identity)
  if (!asked.ok) return asked.problem === 'unreachable' ? 'unreachable' : 'free'
  const { memberID, cardNo } = asked.value
  const isOn = (key: MemberKey) =>
    (memberID !== null && memberID === key.memberID) || (cardNo !== null && cardNo === key.cardNo)
  if (isOn(own)) return 'free'
  if (!giving || !isOn(giving)) return 'taken'
  return (await gateway.releaseIdentity(identity)) ? 'free' : 'taken'
}

/** The member of an account that holds an identity unproved beside another one; null where it keeps it. */
async function givesWay(identity: LoginIdentity, heldBy: string, db: Store): Promise<MemberKey | null> {
  const [account, all] = await Promise.all([findAccount(db, heldBy), readIdentities(db, heldBy)])
  const held = all.find(one => one.identityType === identity.identityType)
  if (account === null || held?.provedAt !== null || all.length < 2) return null
  return memberKeyOf(account)
}

const by = (accountID: string) => ({ actorKind: 'member', actorID: accountID, subjectID: accountID }) as const
