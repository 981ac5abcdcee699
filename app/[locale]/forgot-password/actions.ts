'use server'

import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { loginIdentityFrom } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'

/** Sends a code to whatever e-mail address or mobile number was typed, whether anybody has it or not. */
export async function askForCode(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, ['identityNo'])
  if (typed.identityNo.trim() === '') return refusedForm(typed, { fieldProblems: { identityNo: 'required' } })
  const { defaultCallingCode } = await programmeSettings()
  const identity = loginIdentityFrom(typed.identityNo, defaultCallingCode)
  if (identity === null) return refusedForm(typed, { fieldProblems: { identityNo: 'not-an-identity' } })
  return beginProof({ identity, purpose: 'reset' }, typed)
}
