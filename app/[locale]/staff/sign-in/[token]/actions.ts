'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { requestedUrl } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { showRecoveryCodes } from '@/lib/session/shown-recovery-codes'
import { acceptInvitation } from '@/lib/session/staff-invitation'

/** Uses the link of the page's own address up: sets password and authenticator, and signs the person in. */
export async function setUpStaff(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, ['PASSWORD', 'code'])
  const [, locale, , , token = ''] = (await requestedUrl()).pathname.split('/')
  const accepted = await acceptInvitation(token, { password: typed.PASSWORD, code: typed.code }).catch(
    unavailable,
  )
  if (!accepted.ok) return refusedForm(typed, stateOf(accepted.problem, typed.code))

  await openSession('staff', accepted.value.staffID)
  await showRecoveryCodes(accepted.value.staffID, accepted.value.recoveryCodes)
  redirect(`/${locale}/staff/settings` as Route)
}

function unavailable(error: unknown) {
  log.error({ event: 'staff-invitation', error: error instanceof Error ? error.name : 'unknown' })
  return { ok: false, problem: ['unavailable'] } as const
}

/** Which problem concerns the whole form, the password or the code. */
function stateOf(problems: readonly string[], code: string): Pick<FormState, 'problem' | 'fieldProblems'> {
  const whole = problems.find(problem => problem === 'link-over' || problem === 'unavailable')
  if (whole) return { problem: whole, fieldProblems: {} }
  const password = problems.find(problem => problem !== 'wrong-code')
  const wrongCode = code.trim() === '' ? 'required' : 'wrong-code'
  return {
    problem: null,
    fieldProblems: {
      ...(password ? { PASSWORD: password } : {}),
      ...(problems.includes('wrong-code') ? { code: wrongCode } : {}),
    },
  }
}
