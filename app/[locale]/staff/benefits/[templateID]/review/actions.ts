'use server'

import { refresh } from 'next/cache'
import { goTo } from '@/app/[locale]/code/paths'
import { editorPath } from '@/app/[locale]/staff/benefits/[templateID]/editor-path'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { publishDraft, takeBackTo } from '@/lib/drafts/publish'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { gateway } from '@/lib/gateway'
import { requirePublisher, requireStaff } from '@/lib/session/current-staff'

/** Makes the draft that the page showed what members read; one that has changed since is shown again first. */
export async function publishBenefit(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requirePublisher()
  const { templateID, seen } = formTexts(form, ['templateID', 'seen'])
  if ((await catalogueEntry(templateID)) === null) return goTo('/staff/benefits?notice=gone')
  if (!gateway().ownsBenefits) return refusedForm({}, { problem: 'unavailable' })
  const published = await publishDraft({ templateID, staffID }, seen)
  if (published.ok) return goTo(editorPath(templateID, { notice: 'published' }))
  if (published.problem === 'gone') return goTo(`/staff/benefits/${templateID}/review?notice=gone`)
  if (published.problem === 'not-ready') return refusedForm({}, { problem: 'not-ready' })
  refresh()
  return refusedForm({}, { problem: 'changed-since' })
}

/** Begins a draft that reads as an earlier version. */
export async function takeBenefitBack(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const { templateID, versionNo } = formTexts(form, ['templateID', 'versionNo'])
  if ((await catalogueEntry(templateID)) === null) return goTo('/staff/benefits?notice=gone')
  const number = /^[1-9]\d{0,8}$/.test(versionNo) ? Number(versionNo) : 0
  const taken = await takeBackTo({ templateID, staffID }, number)
  if (!taken.ok && taken.problem === 'changed') return refusedForm({}, { problem: 'has-draft' })
  return goTo(`/staff/benefits/${templateID}/review?notice=${taken.ok ? 'taken-back' : 'gone'}`)
}
