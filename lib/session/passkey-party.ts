import { config, isOwnOrigin, publicOrigin } from '@/lib/config'
import type { PasskeyOwner } from '@/lib/store/passkey'

/**
 * The name under which browsers keep our passkeys: the host of PORTAL_URL's first origin, for all of its origins, so
 * that a person has one set. At an origin that is neither that host nor below it the browser refuses; on a laptop that
 * is every loopback address but localhost, since an address cannot have passkeys.
 */
export function relyingPartyID(env = config()): string {
  return new URL(publicOrigin(env)).hostname
}

/** Whether a browser that says it stood at `origin` stood at one of ours. */
export function isPasskeyOrigin(origin: string, env = config()): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin && isOwnOrigin(origin, env)
}

const KIND_BYTE = { member: 1, staff: 2 }

/** What an authenticator keeps of its owner, and hands back: 17 bytes that say nothing of the person. */
export function userHandleOf({ ownerKind, ownerID }: PasskeyOwner): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([KIND_BYTE[ownerKind], ...Buffer.from(ownerID.replaceAll('-', ''), 'hex')])
}

/** A member is let in by the passkey alone, so it must know its owner; beside a password having it is enough. */
export function asksVerification(ownerKind: PasskeyOwner['ownerKind']): boolean {
  return ownerKind === 'member'
}
