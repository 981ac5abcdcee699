import { gateway } from '@/lib/gateway'
import type { CardDetail, Gateway } from '@/lib/gateway/gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { type Account, findAccount, findAccountByMember } from '@/lib/store/account'
import { type Store, store } from '@/lib/store/connect'
import { findHolder, isConfirmedOtherwise } from '@/lib/store/login-identity'
import { findRegistrationByID } from '@/lib/store/registration'

/** What an identity opens once a code has proved it (domain 4.3, "Binding"). */
export type Opening =
  /** An account here: it gets a new password. `detail` is the member found for one that had none yet. */
  | { kind: 'account'; account: Account; detail: CardDetail | null }
  /** A member without an account, made at the till or by a call that was never answered. */
  | { kind: 'member'; detail: CardDetail; registrationID: string | null }
  /** An open registration holds it, and the upstream knows no card yet. */
  | { kind: 'undecided'; requestID: string }
  /** On an account, or a member, that was confirmed by another identity: only that one opens it. */
  | { kind: 'confirmed-otherwise' }
  | { kind: 'nobody' }
  | { kind: 'unreachable' }

type Context = { db: Store; gateway: Gateway }
const here = (): Context => ({ db: store(), gateway: gateway() })

/** Looks up what an identity opens: the portal's own records first, then the gateway. */
export async function openingOf(identity: LoginIdentity, context = here()): Promise<Opening> {
  const { db } = context
  const holder = await findHolder(db, identity)
  if (!holder?.isAccount) return memberOpening(identity, holder?.heldBy ?? null, context)
  const account = await findAccount(db, holder.heldBy)
  if (account === null) return { kind: 'unreachable' }
  if (await isConfirmedOtherwise(db, account.accountID, identity)) return { kind: 'confirmed-otherwise' }
  if (account.memberID !== null) return { kind: 'account', account, detail: null }
  const asked = await context.gateway.inquireCardDetail(identity)
  return { kind: 'account', account, detail: asked.ok ? asked.value : null }
}

async function memberOpening(
  identity: LoginIdentity,
  heldBy: string | null,
  { db, gateway }: Context,
): Promise<Opening> {
  const registration = heldBy === null ? null : await findRegistrationByID(db, heldBy)
  const asked = await gateway.inquireCardDetail(identity)
  if (!asked.ok) {
    if (registration !== null && registration.endedAt === null) {
      return { kind: 'undecided', requestID: registration.requestID }
    }
    return { kind: asked.problem === 'unreachable' ? 'unreachable' : 'nobody' }
  }
  const { memberID } = asked.value
  const account = memberID === null ? null : await findAccountByMember(db, memberID)
  if (account === null) {
    return { kind: 'member', detail: asked.value, registrationID: registration?.registrationID ?? null }
  }
  if (await isConfirmedOtherwise(db, account.accountID, identity)) return { kind: 'confirmed-otherwise' }
  return { kind: 'account', account, detail: null }
}

/**
 * Whether a code sent to this identity would open anything. While the upstream cannot be asked nobody knows: then the
 * code is sent, since a member who waits for one is worse off than a stranger who ignores one.
 */
export async function leadsSomewhere(identity: LoginIdentity, { db, gateway } = here()): Promise<boolean> {
  if ((await findHolder(db, identity)) !== null) return true
  const asked = await gateway.inquireCardDetail(identity)
  return asked.ok || asked.problem === 'unreachable'
}
