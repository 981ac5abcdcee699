import { checkCardNumber, typedCardNumber } from '@/lib/membership/card-number'
import { type Outcome, refused } from '@/lib/membership/outcome'
import { bindCard } from '@/lib/registration/bind-card'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'
import { type Account, findAccount, lockAccount, updateAccount } from '@/lib/store/account'
import { inTransaction } from '@/lib/store/connect'
import { findRegistrationByID } from '@/lib/store/registration'
import { type CareContext, here } from './care-context'

/**
 * What staff can do about a card's number: give it another one to read; tell the portal the one that it has, where no
 * answer told it (domain 4.3, "cardNo"); nothing yet, since the card is not made; or nothing, since it is kept elsewhere.
 */
export type CardNumberWay = 'set' | 'bind' | 'not-yet' | 'elsewhere'

export async function cardNumberWay(account: Account, { db, members } = here()): Promise<CardNumberWay> {
  const key = memberKeyOf(account)
  if (key === null) {
    const registration = await findRegistrationByID(db, account.accountID)
    if (registration?.state === 'accepted' || registration?.state === 'found') return 'not-yet'
  }
  if (members.desk !== null) return key === null ? 'not-yet' : 'set'
  const isUnknown = key === null || key.cardNo === null
  return isUnknown && members.capabilities.includes('inquireCardDetail') ? 'bind' : 'elsewhere'
}

/** `no-member`: no such card, or none with an identity on it that this member has confirmed. */
export type CardNumberProblem =
  | NonNullable<ReturnType<typeof checkCardNumber>>
  | 'taken'
  | 'no-member'
  | 'not-offered'
  | 'unreachable'

/** Sets or binds the number that a staff person read off a card. */
export async function setCardNumber(
  accountID: string,
  typed: string,
  staffID: string,
  context: CareContext = here(),
): Promise<Outcome<null, CardNumberProblem>> {
  const cardNumber = typedCardNumber(typed)
  const problem = checkCardNumber(cardNumber)
  if (problem !== null) return refused(problem)
  const account = await findAccount(context.db, accountID)
  if (account === null) return refused('no-member')
  const way = await cardNumberWay(account, context)
  if (way === 'bind') return bindCard(accountID, cardNumber, bindContext(context, staffID))
  const key = memberKeyOf(account)
  if (way !== 'set' || key === null || context.members.desk === null) return refused('not-offered')
  const set = await context.members.desk.setExternalRefNo(key, cardNumber, { staffID, accountID })
  if (set.ok) await keepNumber(accountID, cardNumber, context)
  return set
}

const bindContext = ({ db, members }: CareContext, staffID: string) => ({ db, gateway: members, staffID })

/** The portal's own copy follows: the card must open at the till while the keeper of members is away. */
async function keepNumber(accountID: string, externalRefNo: string, { db }: CareContext): Promise<void> {
  await inTransaction(db, async tx => {
    const account = await lockAccount(tx, accountID)
    const card = account && parseStoredCard(account.card)
    if (card) await updateAccount(tx, accountID, { card: { ...card, externalRefNo } })
  })
}
