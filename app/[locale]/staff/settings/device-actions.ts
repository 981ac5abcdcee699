'use server'

import { formTexts } from '@/lib/forms/form-texts'
import { requireStaffSession } from '@/lib/session/current-staff'
import { endDevice, endOtherDevices } from '@/lib/session/devices'
import { toStaffSettings } from './to-settings'

/** Signs one other device of the staff person out, at once. */
export async function signOutStaffDevice(form: FormData): Promise<never> {
  const { session } = await requireStaffSession()
  const { sessionID } = formTexts(form, ['sessionID'])
  const isEnded = await endDevice(session, sessionID)
  return toStaffSettings(`?notice=${isEnded ? 'ended' : 'not-ended'}`)
}

/** Signs every other device of the staff person out, at once. */
export async function signOutStaffOthers(): Promise<never> {
  const { session } = await requireStaffSession()
  await endOtherDevices(session)
  return toStaffSettings('?notice=others-ended')
}
