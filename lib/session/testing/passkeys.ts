import { addPasskey, beginAddingPasskey } from '@/lib/session/passkey-adding'
import { beginPasskey } from '@/lib/session/passkey-checking'
import { insertAccount } from '@/lib/store/account'
import type { Store } from '@/lib/store/connect'
import type { PasskeyOwner } from '@/lib/store/passkey'
import { softwareAuthenticator } from './authenticator'

type At = { db: Store; now: number }

export const NAMES = { userName: 'mei@example.com', partyName: 'Kopi' }

/** Options for adding, where they are given; a member has an account. */
export async function addingOptions(owner: PasskeyOwner, at: At) {
  const account = { accountID: owner.ownerID, language: 'en', card: {}, createdAt: new Date(at.now) }
  if (owner.ownerKind === 'member') await insertAccount(at.db, account, [])
  const begun = await beginAddingPasskey(owner, NAMES, at)
  if (!begun.ok) throw new Error(begun.problem)
  return begun.value
}

/** Options for signing in. */
export async function signingOptions(ownerKind: PasskeyOwner['ownerKind'], at: At) {
  const begun = await beginPasskey(ownerKind, at)
  if (!begun.ok) throw new Error(begun.problem)
  return begun.value
}

/** Somebody with a passkey, and the authenticator that has it. */
export async function withPasskey(owner: PasskeyOwner, at: At) {
  const authenticator = softwareAuthenticator()
  const answer = authenticator.create(await addingOptions(owner, at))
  const added = await addPasskey(owner, { answer, name: 'A phone' }, at)
  if (!added.ok) throw new Error(added.problem)
  return authenticator
}
