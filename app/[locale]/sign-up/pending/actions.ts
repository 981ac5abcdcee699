'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { beginProof } from '@/app/begin-proof'
import { formTexts } from '@/lib/forms/form-texts'
import { requestedLocale } from '@/lib/session/requested'
import { ownRegistration } from './own-registration'

/** Sends a code to one of the identities with which this browser's registration was made. */
export async function proveMine(form: FormData): Promise<never> {
  const { identityType } = formTexts(form, ['identityType'])
  const { registrationID, identities } = await ownRegistration()
  const identity = identities.find(own => own.identityType === identityType)
  const pending = `/${await requestedLocale()}/sign-up/pending`
  if (!identity) redirect(pending as Route)
  const { problem } = await beginProof({ identity, purpose: 'reset', registrationID })
  redirect(`${pending}?notice=${problem}` as Route)
}
