import type { CardDetail } from '@/lib/gateway/gateway'
import { cardNumbersMeant } from '@/lib/membership/card-number'
import { identitiesFrom, type LoginIdentity, loginIdentityFrom } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import {
  type Account,
  findAccountByIdentity,
  findAccountByMember,
  findAccountsByStoredNumber,
} from '@/lib/store/account'
import { findHolder } from '@/lib/store/login-identity'
import { type CareContext, here } from './care-context'

/**
 * Nobody; a member who has never opened an account here; somebody who is just joining; two members, one by the card and
 * one by the mobile number; or the keeper of members does not answer.
 */
export type FindProblem = 'no-member' | 'no-account' | 'joining' | 'several' | 'unreachable'

/** What was typed, or what it is to be taken for where it could be either. */
export const SEARCHED_BY = ['any', 'card', 'identity'] as const
export type SearchedBy = (typeof SEARCHED_BY)[number]

type Found = Outcome<Account, Exclude<FindProblem, 'several'>>

/** The more a problem says, the sooner it is told: two ways of looking may end in two. */
const SAYS_MOST = ['unreachable', 'joining', 'no-account', 'no-member'] as const

/**
 * Finds whom somebody at the counter means: by an e-mail address or mobile number as people write them, or by either
 * number of a card. @returns the accountID.
 */
export async function findMember(
  typed: string,
  by: SearchedBy,
  defaultCallingCode: string,
  context: CareContext = here(),
): Promise<Outcome<string, FindProblem>> {
  const identity = by === 'card' ? null : loginIdentityFrom(typed, defaultCallingCode)
  // Nobody prints a plus on a card, and no id holds an "@".
  const isCard = by === 'card' || (by === 'any' && !/^\s*\+/.test(typed))
  const numbers = isCard ? cardNumbersMeant(typed) : []
  const answers = await Promise.all([
    ...(identity ? [byIdentity(identity, context)] : []),
    ...(numbers.length > 0 ? [byCardNumber(numbers, context)] : []),
  ])
  const found = new Set(answers.flatMap(answer => (answer.ok ? [answer.value.accountID] : [])))
  const [accountID] = found
  if (accountID !== undefined) return found.size === 1 ? done(accountID) : refused('several')
  const problems = answers.flatMap(answer => (answer.ok ? [] : [answer.problem]))
  return refused(SAYS_MOST.find(problem => problems.includes(problem)) ?? 'no-member')
}

async function byIdentity(identity: LoginIdentity, { db, members }: CareContext): Promise<Found> {
  const account = await findAccountByIdentity(db, identity)
  if (account) return done(account)
  if ((await findHolder(db, identity)) !== null) return refused('joining')
  const asked = await members.inquireCardDetail(identity)
  if (!asked.ok) return refused(asked.problem === 'unreachable' ? 'unreachable' : 'no-member')
  return accountOn(asked.value, [], { db, members })
}

async function byCardNumber(numbers: readonly string[], context: CareContext): Promise<Found> {
  let isAway = false
  for (const cardNo of numbers) {
    const asked = await context.members.inquireCardDetail({ memberID: null, cardNo })
    if (asked.ok) return accountOn(asked.value, numbers, context)
    isAway ||= asked.problem === 'unreachable'
  }
  // What the portal keeps itself may tell while the keeper of members is away.
  const stored = await byStoredNumber(numbers, context)
  if (stored) return done(stored)
  return refused(isAway ? 'unreachable' : 'no-member')
}

/** Whose account a card belongs to: by its member, by what is on it, or by what is stored of it here. */
async function accountOn(
  detail: CardDetail,
  numbers: readonly string[],
  context: CareContext,
): Promise<Found> {
  const { db } = context
  const ofMember = detail.memberID === null ? null : await findAccountByMember(db, detail.memberID)
  if (ofMember) return done(ofMember)
  const stored = await byStoredNumber(numbers, context)
  if (stored) return done(stored)
  for (const identity of identitiesFrom(detail.fields)) {
    const account = await findAccountByIdentity(db, identity)
    // An account of another member, whose own the identity is here.
    if (account && (account.memberID === null || account.memberID === detail.memberID)) return done(account)
  }
  return refused('no-account')
}

/** Where another system keeps the members, the number may be known from its answer to Create Member alone. */
async function byStoredNumber(
  numbers: readonly string[],
  { db, members }: CareContext,
): Promise<Account | null> {
  if (numbers.length === 0 || members.desk !== null) return null
  const [account, other] = await findAccountsByStoredNumber(db, numbers)
  return account && !other ? account : null
}
