import { record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { identitiesFrom, identityKey } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { hasForbiddenCharacters, trimmed } from '@/lib/membership/plain-text'
import { updateAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { readProvedIdentities } from '@/lib/store/login-identity'
import { cardFromDetail } from './stored-card'

/** `no-member` also where there is such a card, but of somebody else: nobody learns which numbers exist. */
export type BindCardProblem = 'no-member' | 'unreachable'

const MAX_CARD_NO_UNITS = 64

/**
 * Binds an account whose member was found by an inquiry that did not tell the card's number (domain 4.3, "cardNo") to the
 * number that the member, or a staff person who reads it off the card, types: only where an identity that this account has proved stands on that card.
 */
export async function bindCard(
  accountID: string,
  typedCardNo: string,
  context: { db: Store; gateway: Gateway; staffID?: string } = { db: store(), gateway: gateway() },
): Promise<Outcome<null, BindCardProblem>> {
  const cardNo = trimmed(typedCardNo)
  if (cardNo === '' || cardNo.length > MAX_CARD_NO_UNITS || hasForbiddenCharacters(cardNo)) {
    return refused('no-member')
  }
  const asked = await context.gateway.inquireCardDetail({ memberID: null, cardNo })
  if (!asked.ok) return refused(asked.problem === 'unreachable' ? 'unreachable' : 'no-member')
  const proved = await readProvedIdentities(context.db, accountID)
  const isTheirs = identitiesFrom(asked.value.fields).some(identity =>
    proved.some(
      own => own.identityType === identity.identityType && own.identityKey === identityKey(identity),
    ),
  )
  if (!isTheirs) return refused('no-member')
  const detail = { ...asked.value, cardNo }
  const bound = { memberID: detail.memberID, card: cardFromDetail(detail) }
  await inTransaction(context.db, async tx => {
    await updateAccount(tx, accountID, bound)
    if (context.staffID === undefined) return
    const actor = { actorKind: 'staff', actorID: context.staffID, subjectID: accountID } as const
    await record(tx, { ...actor, event: 'card-number-set' })
  })
  return done(null)
}
