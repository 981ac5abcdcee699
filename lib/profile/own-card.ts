import { record } from '@/lib/audit/record'
import type { CardDetail } from '@/lib/gateway/gateway'
import { log } from '@/lib/log'
import { notOvertaken, withTimes } from '@/lib/membership/change-times'
import { changedMemberData } from '@/lib/membership/member-data'
import { cardFromDetail, parseStoredCard, personal, type StoredCard } from '@/lib/registration/stored-card'
import { lockAccount, updateAccount } from '@/lib/store/account'
import { type Database, inTransaction, type Store, store } from '@/lib/store/connect'
import { changedNames, type ProfileChange } from './profile-change'

/** Changes the portal's own copy of a card under the account's lock; nothing happens where there is none to change. */
async function changeCard(
  tx: Database,
  accountID: string,
  change: (card: StoredCard) => StoredCard,
  held: CardDetail | null,
): Promise<void> {
  const account = await lockAccount(tx, accountID)
  const card = account && (parseStoredCard(account.card) ?? (held && cardFromDetail(held)))
  if (card) await updateAccount(tx, accountID, { card: change(card) })
}

/**
 * Writes a change that the upstream took into the portal's copy, each part unless a later one stands there; what an inquiry
 * has answered since (`held`) counts more than what was sent.
 */
export async function keepChange(
  db: Store,
  accountID: string,
  change: ProfileChange,
  held: CardDetail | null,
  requestTime: Date,
): Promise<void> {
  await inTransaction(db, async tx => {
    await changeCard(tx, accountID, card => withChange(card, change, held, requestTime), held)
    const actor = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
    await record(tx, {
      ...actor,
      event: 'profile-changed',
      details: { fields: changedNames(change).join(' ') },
    })
  })
}

function withChange(
  card: StoredCard,
  { fields, data }: ProfileChange,
  held: CardDetail | null,
  requestTime: Date,
): StoredCard {
  const counting = notOvertaken(Object.keys(fields), card.changeTimes, requestTime)
  const sent = Object.fromEntries(Object.entries(fields).filter(([code]) => counting.includes(code)))
  const changed = changedMemberData(card, data, requestTime)
  return {
    ...card,
    ...changed,
    fields: { ...card.fields, ...personal(sent), ...personal(held?.fields ?? {}) },
    changeTimes: withTimes(changed.changeTimes, counting, requestTime),
  }
}

/** Whether the portal's copy says something else than an inquiry's answer. */
function differs(card: unknown, { fields }: CardDetail): boolean {
  const own = parseStoredCard(card)?.fields
  return (
    own !== undefined &&
    Object.entries(personal(fields)).some(([code, value]) => own[code as keyof typeof own] !== value)
  )
}

/** Brings the portal's copy in step with what an inquiry answered: what was changed elsewhere, or arrived late. */
export async function keepInStep(
  db: Store,
  { accountID, card }: { accountID: string; card: unknown },
  held: CardDetail,
): Promise<void> {
  if (!differs(card, held)) return
  const inStep = (own: StoredCard) => ({ ...own, fields: { ...own.fields, ...personal(held.fields) } })
  await inTransaction(db, tx => changeCard(tx, accountID, inStep, held))
}

/** The same for a page that only looks: a store that cannot write now is no reason not to show what was answered. */
export async function keepLookedUp(
  account: { accountID: string; card: unknown },
  held: CardDetail,
): Promise<void> {
  await keepInStep(store(), account, held).catch(error =>
    log.warn({ event: 'profile', error: error instanceof Error ? error.name : 'unknown' }),
  )
}
