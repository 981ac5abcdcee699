'use server'

import { refresh } from 'next/cache'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'
import { keepForThisRequest } from './pasted-request'

/** Shows a pasted text in the page that answers this very request; nothing of it is stored, logged or handed back. */
export async function showPasted(_state: FormState, form: FormData): Promise<FormState> {
  await requireStaff()
  await keepForThisRequest(formTexts(form, ['pasted']).pasted)
  refresh()
  return UNSENT
}
