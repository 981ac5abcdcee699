'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { closeShare, SHARE_DAYS, shareContent } from '@/lib/drafts/share'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'

/** Makes a link to the texts as they are now, for somebody without an account. */
export async function shareBenefit(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const { templateID, days } = formTexts(form, ['templateID', 'days'])
  const entry = await catalogueEntry(templateID)
  if (entry === null) return goTo('/staff/benefits?notice=gone')
  const allowed = SHARE_DAYS.find(known => String(known) === days)
  if (allowed === undefined) return refusedForm({ days }, { fieldProblems: { days: 'unknown' } })
  await shareContent({ templateID, staffID }, entry.newest, allowed)
  return goTo(`/staff/benefits/${templateID}/review?notice=shared#shares`)
}

/** Closes a link at once. */
export async function revokeBenefitShare(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const { templateID, shareID } = formTexts(form, ['templateID', 'shareID'])
  if ((await catalogueEntry(templateID)) === null) return goTo('/staff/benefits?notice=gone')
  const closed = await closeShare({ templateID, staffID }, shareID)
  return goTo(`/staff/benefits/${templateID}/review?notice=${closed ? 'revoked' : 'gone'}#shares`)
}
