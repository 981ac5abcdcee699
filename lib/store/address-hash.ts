import { createHmac } from 'node:crypto'
import { config } from '@/lib/config'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'

/** Stands for an address where the address itself is sealed: keyed, so that nobody can guess who it is. */
export function addressHash(identity: LoginIdentity, [secret = ''] = config().PORTAL_SECRET): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`address ${identity.identityType} ${identityKey(identity)}`)
    .digest()
}

/** Every hash under which an address may stand: one for each PORTAL_SECRET still listed. */
export function addressHashes(identity: LoginIdentity, secrets = config().PORTAL_SECRET): Buffer[] {
  return secrets.map(secret => addressHash(identity, [secret]))
}
