'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { beginBenefit } from '@/lib/drafts/draft'
import { textsSchema } from '@/lib/drafts/draft-schema'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'

/** Begins the draft of a new benefit by its title in the first promised language; the editor does the rest. */
export async function newBenefit(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, ['benefitTitle'])
  const title = textsSchema.shape.benefitTitle.safeParse(typed.benefitTitle)
  const problem = title.success ? title.data === '' && 'required' : title.error.issues[0]?.message
  if (!title.success || problem) {
    return refusedForm(typed, { fieldProblems: { benefitTitle: problem || 'required' } })
  }
  const { promisedLanguages } = await programmeSettings()
  const templateID = await beginBenefit({
    title: title.data,
    language: promisedLanguages[0] ?? 'en-US',
    staffID,
  })
  return goTo(`/staff/benefits/${templateID}`)
}
