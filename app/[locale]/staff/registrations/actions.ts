'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formTexts } from '@/lib/forms/form-texts'
import { decideStuck } from '@/lib/registration/stuck'
import { requirePublisher } from '@/lib/session/current-staff'
import { requestedLocale } from '@/lib/session/requested'

/** Ends a stuck registration as a publisher found it; of two at once one decides, and the other is told. */
export async function decideRegistration(form: FormData): Promise<never> {
  const { staffID } = await requirePublisher()
  const { registrationID, to, sure } = formTexts(form, ['registrationID', 'to', 'sure'])
  const said = sure === 'yes' ? await decideStuck(registrationID, to, staffID) : 'not-sure'
  redirect(`/${await requestedLocale()}/staff/registrations?said=${said}` as Route)
}
