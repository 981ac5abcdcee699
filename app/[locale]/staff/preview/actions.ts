'use server'

import { refresh } from 'next/cache'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'
import { keepForThisRequest } from './pasted-request'
import type { Asked } from './view-options'

/** Shows a pasted text in the page that answers this very request; nothing of it is stored, logged or handed back. */
export async function showPasted(_state: FormState, form: FormData): Promise<FormState> {
  await requireStaff()
  await keepForThisRequest({ ...formTexts(form, ['pasted']), asked: optionsOf(form) })
  refresh()
  return UNSENT
}

const OPTIONS = ['locale', 'device', 'theme', 'scale', 'status', 'reader', 'at', 'zone']

function optionsOf(form: unknown): Asked {
  // Forged arguments of an action need not hold a form at all.
  const all = (name: string) => (form instanceof FormData ? form.getAll(name) : [])
  return Object.fromEntries(OPTIONS.map(name => [name, all(name).filter(entry => typeof entry === 'string')]))
}
