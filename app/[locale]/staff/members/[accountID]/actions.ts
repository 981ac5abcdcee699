'use server'

import { randomUUID } from 'node:crypto'
import { goTo } from '@/app/[locale]/code/paths'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { adjustmentFrom, adjustPointsOf } from '@/lib/member-care/adjust-points'
import { endSessionsOf } from '@/lib/member-care/end-sessions'
import { sendWayIn } from '@/lib/member-care/send-way-in'
import { setCardNumber } from '@/lib/member-care/set-card-number'
import { unlock } from '@/lib/member-care/unlock'
import { IDENTITY_TYPES } from '@/lib/membership/login-identity'
import { requirePublisher, requireStaff } from '@/lib/session/current-staff'
import { accountIDFrom, memberPath } from './member-path'

/** Writes to a member, at one of their own addresses, how to get in. */
export async function writeWayIn(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, ['accountID', 'identityType'])
  const accountID = accountIDFrom(typed.accountID)
  const identityType = IDENTITY_TYPES.find(known => known === typed.identityType)
  if (accountID === null || !identityType) return goTo('/staff/members')
  const said = await sendWayIn(accountID, identityType, staffID).catch(withoutStore)
  return said === null ? refusedForm({}, { problem: 'unavailable' }) : goTo(memberPath(accountID, said))
}

/** Lets a member try again. */
export async function unlockMember(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const accountID = accountIDFrom(formTexts(form, ['accountID']).accountID)
  if (accountID === null) return goTo('/staff/members')
  const isDone = await unlock(accountID, staffID).then(() => true, withoutStore)
  if (isDone === null) return refusedForm({}, { problem: 'unavailable' })
  return goTo(memberPath(accountID, 'unlocked'))
}

/** Signs a member out of every device. */
export async function endSessions(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const accountID = accountIDFrom(formTexts(form, ['accountID']).accountID)
  if (accountID === null) return goTo('/staff/members')
  const count = await endSessionsOf(accountID, staffID).catch(withoutStore)
  if (count === null) return refusedForm({}, { problem: 'unavailable' })
  return goTo(memberPath(accountID, count > 0 ? 'ended' : 'none-ended'))
}

/** Sets or links the number on a member's card. */
export async function setNumber(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requirePublisher()
  const typed = formTexts(form, ['accountID', 'cardNumber'])
  const accountID = accountIDFrom(typed.accountID)
  if (accountID === null) return goTo('/staff/members')
  const set = await setCardNumber(accountID, typed.cardNumber, staffID).catch(withoutStore)
  if (set?.ok) return goTo(memberPath(accountID, 'number-set'))
  const problem = set?.problem ?? 'unavailable'
  if (problem === 'unreachable' || problem === 'unavailable') return refusedForm(typed, { problem })
  return refusedForm(typed, { fieldProblems: { cardNumber: problem } })
}

/** Gives or takes points, once for each form. */
export async function adjust(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requirePublisher()
  const { requestId, ...typed } = formTexts(form, ['accountID', 'points', 'reason', 'requestId'])
  const accountID = accountIDFrom(typed.accountID)
  if (accountID === null) return goTo('/staff/members')
  const adjustment = adjustmentFrom({ ...typed, requestId })
  if (!adjustment.ok) return refusedForm(typed, { fieldProblems: adjustment.problem })
  const adjusted = await adjustPointsOf(accountID, adjustment.value, staffID).catch(withoutStore)
  if (adjusted?.ok) return goTo(memberPath(accountID, 'adjusted'))
  const problem = adjusted?.problem ?? 'unreachable'
  // While nobody knows whether it was done the same form is sent again; else it is another one.
  const next = problem === 'unreachable' ? adjustment.value.requestID : randomUUID()
  return refusedForm({ ...typed, requestId: next }, { problem })
}

function withoutStore(error: unknown): null {
  log.error({ event: 'members-desk', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
