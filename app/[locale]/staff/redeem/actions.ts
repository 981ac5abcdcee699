'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { gateway } from '@/lib/gateway'
import { tryTillCode } from '@/lib/limits/redeem-try'
import { requireStaff } from '@/lib/session/current-staff'
import { nameFrom, tillPath } from './redemption-name'

/** Finds what a code stands for; the page that answers shows it. */
export async function lookUpCode(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, ['redemptionCode', 'cardNo'])
  const { redeeming } = gateway()
  if (redeeming === null) return refusedForm(typed, { problem: 'not-offered' })
  if (typed.redemptionCode.trim() === '')
    return refusedForm(typed, { fieldProblems: { redemptionCode: 'required' } })
  const named = { code: typed.redemptionCode, cardNo: typed.cardNo }
  const found = await tryTillCode(staffID, () => redeeming.lookUp(named))
  if (found.ok) return goTo(tillPath(found.value))
  const { problem, retryAfterSeconds } = found
  if (problem === 'unknown') return refusedForm(typed, { fieldProblems: { redemptionCode: problem } })
  if (problem === 'wrong-member') return refusedForm(typed, { fieldProblems: { cardNo: problem } })
  return refusedForm(typed, { problem, retryAfterSeconds })
}

/** Uses a benefit up for whoever showed its code; where another till was first, the page that answers says so. */
export async function acceptCode(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const { requestId, ...typed } = formTexts(form, ['memberID', 'redemptionID', 'requestId'])
  const named = nameFrom(typed)
  const { redeeming } = gateway()
  if (named === null || redeeming === null || nameFrom({ ...typed, redemptionID: requestId }) === null)
    return goTo('/staff/redeem')
  const by = { actorKind: 'staff', actorID: staffID } as const
  const accepted = await redeeming.acceptRedemption(named, requestId, by)
  if (!accepted.ok && accepted.problem === 'unreachable') return refusedForm({}, accepted)
  return goTo(tillPath(named, accepted.ok ? 'accepted' : undefined))
}

/** Takes an acceptance back; where that is not possible any more, the page that answers says so. */
export async function undoAccepted(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const named = nameFrom(formTexts(form, ['memberID', 'redemptionID']))
  const { redeeming } = gateway()
  if (named === null || redeeming === null) return goTo('/staff/redeem')
  const undone = await redeeming.undoAcceptance(named, { actorKind: 'staff', actorID: staffID })
  if (!undone.ok && undone.problem === 'unreachable') return refusedForm({}, undone)
  return goTo(tillPath(named, undone.ok ? 'undone' : undefined))
}
