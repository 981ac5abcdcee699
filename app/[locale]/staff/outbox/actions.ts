'use server'

import { refresh } from 'next/cache'
import { sendAgain } from '@/lib/audit/outbox'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'

/** Queues a message once more; where somebody else was faster, the page that answers shows what became of it. */
export async function sendMessageAgain(form: FormData): Promise<void> {
  const { staffID } = await requireStaff()
  await sendAgain(formTexts(form, ['messageID']).messageID, staffID)
  refresh()
}
