import { record } from '@/lib/audit/record'
import { cut, hasForbiddenCharacters, isBlank, trimmed } from '@/lib/membership/plain-text'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import {
  deletePasskey,
  namePasskey,
  type Passkey,
  type PasskeyOwner,
  readPasskeys,
} from '@/lib/store/passkey'

/** UTF-16 units: enough to tell twenty devices apart. */
export const MAX_PASSKEY_NAME = 60

/** What a page may know of a passkey: nothing of its key. */
export type ListedPasskey = Pick<Passkey, 'credentialID' | 'name' | 'createdAt' | 'lastUsedAt'>

/** Somebody's passkeys, the oldest first. */
export async function listPasskeys(owner: PasskeyOwner, db: Store = store()): Promise<ListedPasskey[]> {
  const rows = await readPasskeys(db, owner)
  return rows.map(({ credentialID, name, createdAt, lastUsedAt }) => ({
    credentialID,
    name,
    createdAt,
    lastUsedAt,
  }))
}

/** A name as it may be kept, cut where it is too long; null where nothing of it can be read. */
export function passkeyNameFrom(typed: string): string | null {
  const name = trimmed(typed)
  return isBlank(name) || hasForbiddenCharacters(name) ? null : cut(name, MAX_PASSKEY_NAME)
}

/** Gives one of somebody's own passkeys another name; false where it is not theirs, or the name is none. */
export async function renamePasskey(
  owner: PasskeyOwner,
  { credentialID, typedName }: { credentialID: string; typedName: string },
  db: Store = store(),
): Promise<boolean> {
  const name = passkeyNameFrom(typedName)
  return name !== null && isCredentialID(credentialID) && namePasskey(db, owner, credentialID, name)
}

/** Removes one of somebody's own passkeys: from then on it opens nothing. False where it is not theirs. */
export async function removePasskey(
  owner: PasskeyOwner,
  credentialID: string,
  db: Store = store(),
): Promise<boolean> {
  if (!isCredentialID(credentialID)) return false
  return inTransaction(db, async tx => {
    if (!(await deletePasskey(tx, owner, credentialID))) return false
    await record(tx, {
      actorKind: owner.ownerKind,
      actorID: owner.ownerID,
      event: owner.ownerKind === 'member' ? 'passkey-removed' : 'staff-passkey-removed',
      subjectID: owner.ownerID,
    })
    return true
  })
}

/** A NUL would reach PostgreSQL otherwise. */
function isCredentialID(text: string): boolean {
  return /^[\w-]{1,1364}$/.test(text)
}
