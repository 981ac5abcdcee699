import { gateway } from '@/lib/gateway'
import type { CardDetail, Gateway, MemberKey, UpdateProblem } from '@/lib/gateway/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import type { MemberFields } from '@/lib/membership/member'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { memberKeyOf } from '@/lib/registration/stored-card'
import type { Account } from '@/lib/store/account'
import { type Store, store } from '@/lib/store/connect'
import { keepChange, keepInStep } from './own-card'
import type { ProfileChange } from './profile-change'

/**
 * Why nothing is told as saved. Nothing was changed after `not-offered`, `refused` and `unreachable`; after `undecided`
 * nobody knows; after `not-yet` nobody does either, but an inquiry has shown that the old values still stood.
 */
export type SaveProblem = 'not-offered' | 'refused' | 'unreachable' | 'undecided' | 'not-yet'

/** `held` is what an inquiry answered after the failure; null where it answered nothing. */
export type SaveFailure = { code: SaveProblem; held: MemberFields | null }

/** `overtaken`: it was taken, but a change that was asked for later, elsewhere, holds. */
export type Saved = 'saved' | 'overtaken'

type Context = { db: Store; gateway: Gateway }
const here = (): Context => ({ db: store(), gateway: gateway() })

/**
 * Saves a change: at the membership service first, then in the portal's copy, so that a failed save leaves both as they
 * were. An answer that never came is looked up: what the service holds decides, here too.
 *
 * @param requestTime when the member asked; of two changes of one value the later one counts
 * @throws the store's errors: then the service may have it and the portal's copy not, until the next look
 */
export async function saveProfile(
  account: Account,
  change: ProfileChange,
  requestTime: Date,
  context: Context = here(),
): Promise<Outcome<Saved, SaveFailure>> {
  const key = memberKeyOf(account)
  if (key === null) return refused({ code: 'not-offered', held: null })
  const sent = await send(key, change.fields, requestTime, context)
  if (!sent.ok) {
    if (sent.problem.detail) await keepInStep(context.db, account, sent.problem.detail)
    return refused({ code: sent.problem.code, held: sent.problem.detail?.fields ?? null })
  }
  if (context.gateway.memberData && Object.keys(change.data).length > 0) {
    const told = await context.gateway.memberData.updateMemberData(key, change.data, requestTime)
    if (!told.ok) return refused({ code: 'undecided', held: sent.value?.fields ?? null })
  }
  await keepChange(context.db, account.accountID, change, sent.value, requestTime)
  return done(sent.value && !agrees(change.fields, sent.value.fields) ? 'overtaken' : 'saved')
}

type Unsent = { code: SaveProblem; detail: CardDetail | null }

/** updateCardDetail, and what the service holds afterwards; null where there was nothing to send or no answer to that. */
async function send(
  key: MemberKey,
  fields: MemberFields,
  requestTime: Date,
  { gateway }: Context,
): Promise<Outcome<CardDetail | null, Unsent>> {
  if (Object.keys(fields).length === 0) return done(null)
  const updated = await gateway.updateCardDetail(key, fields, requestTime)
  const code = updated.ok ? null : problemOf(updated.problem)
  if (code === 'refused' || code === 'not-offered') return refused({ code, detail: null })
  const asked = await withinBudget(gateway.inquireCardDetail(key))
  const detail = asked.ok ? asked.value : null
  if (code === null) return done(detail)
  if (detail === null) return refused({ code, detail })
  const isThere = Object.entries(fields).every(
    ([name, value]) => detail.fields[name as keyof MemberFields] === value,
  )
  if (isThere) return done(detail)
  return refused({ code: code === 'undecided' ? 'not-yet' : code, detail })
}

function problemOf(problem: UpdateProblem): SaveProblem {
  return problem === 'no-member' ? 'refused' : problem
}

/** An answer leaves out what does not fit it: what it does not hold says nothing. */
function agrees(sent: MemberFields, held: MemberFields): boolean {
  return Object.entries(sent).every(([code, value]) =>
    [value, undefined].includes(held[code as keyof MemberFields]),
  )
}
