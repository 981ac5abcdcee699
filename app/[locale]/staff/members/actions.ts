'use server'

import { randomUUID } from 'node:crypto'
import { goTo } from '@/app/[locale]/code/paths'
import { fieldProblemsFrom } from '@/lib/forms/field-problems'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { isLocale } from '@/lib/i18n/routing'
import { trySearch } from '@/lib/limits/member-search'
import { log } from '@/lib/log'
import { findMember, SEARCHED_BY } from '@/lib/member-care/find-member'
import { programmeSettings } from '@/lib/programme/settings'
import { MADE_WITH, madeMemberSchema, makeMember } from '@/lib/registration/make-member'
import { registerContext } from '@/lib/registration/register-context'
import { understoodPhone } from '@/lib/registration/understood-phone'
import { requirePublisher, requireStaff } from '@/lib/session/current-staff'
import { requestedAddress, requestedLocale } from '@/lib/session/requested'

/** Problems of the form as a whole; all others are of the one box. */
const OF_FORM: ReadonlySet<string> = new Set(['braked', 'several', 'unreachable', 'unavailable'])

/** Leads to the page of whoever is meant: only their account's id is in its address. */
export async function findAMember(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, ['who', 'by'])
  if (typed.who.trim() === '') return refusedForm(typed, { fieldProblems: { who: 'required' } })
  const by = SEARCHED_BY.find(known => known === typed.by) ?? 'any'
  const { defaultCallingCode } = await programmeSettings()
  const found = await trySearch(staffID, () => findMember(typed.who, by, defaultCallingCode)).catch(
    withoutStore,
  )
  if (found === null) return refusedForm(typed, { problem: 'unavailable' })
  if (found.ok) return goTo(`/staff/members/${found.value}`)
  const { problem, retryAfterSeconds } = found
  if (OF_FORM.has(problem)) return refusedForm(typed, { problem, retryAfterSeconds })
  return refusedForm(typed, { fieldProblems: { who: problem } })
}

/** Makes a member once, however often the form is sent, and leads to their page. */
export async function makeAMember(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requirePublisher()
  const posted = formTexts(form, [...MADE_WITH, 'MOBILE_PHONE.callingCode', 'memberLanguage', 'requestId'])
  const typed = { ...posted, 'MOBILE_PHONE.understood': understoodPhone(posted) }
  const parsed = madeMemberSchema().safeParse(posted)
  if (!parsed.success) return refusedForm(typed, { fieldProblems: fieldProblemsFrom(parsed.error) })
  const { memberLanguage } = posted
  const language = isLocale(memberLanguage) ? memberLanguage : await requestedLocale()
  const context = await registerContext(language, null, await requestedAddress())
  const made = await makeMember(parsed.data, staffID, context).catch(withoutStore)
  // The same id again: should it have been written after all, the next try goes on with it.
  if (made === null) return refusedForm(typed, { problem: 'unavailable' })
  if (!made.ok) {
    const { problem } = made
    const retryAfterSeconds = 'retryAfterSeconds' in problem ? problem.retryAfterSeconds : null
    return refusedForm({ ...typed, requestId: randomUUID() }, { problem: problem.code, retryAfterSeconds })
  }
  if (made.value.state === 'undecided') return refusedForm(typed, { problem: 'undecided' })
  return goTo(`/staff/members/${made.value.accountID}?said=made`)
}

function withoutStore(error: unknown): null {
  log.error({ event: 'members-desk', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
