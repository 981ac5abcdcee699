'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { closeAccount, stayMember } from '@/lib/account/closing'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { programmeSettings } from '@/lib/programme/settings'
import { requireMember } from '@/lib/session/current-member'
import { requestedLocale } from '@/lib/session/requested'
import { requireFresh } from '@/lib/session/step-up'

/** Has the account of the signed-in member erased, who has just shown who they are, once the programme's days are over. */
export async function closeMyAccount(_state: FormState, form: FormData): Promise<FormState> {
  const member = await requireFresh(await requestedLocale(), '/settings/close')
  const { confirm } = formTexts(form, ['confirm'])
  if (confirm === '') return refusedForm({}, { fieldProblems: { confirm: 'required' } })
  const { closingDays } = await programmeSettings()
  const closed = await closeAccount(member, closingDays).catch(unavailable)
  return closed === null ? refusedForm({}, { problem: 'unavailable' }) : goTo('/settings/data')
}

/** Takes the closing back, while there is time. */
export async function keepMyAccount(): Promise<never> {
  const account = await requireMember(await requestedLocale(), '/settings')
  const isKept = await stayMember(account)
  return goTo(`/settings?notice=${isKept ? 'kept' : 'not-kept'}`)
}

function unavailable(error: unknown): null {
  log.error({ event: 'closing', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
