import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requestedLocale } from '@/lib/session/requested'

/** Leads to the staff person's settings, which say by a code what came of it. */
export async function toStaffSettings(query = ''): Promise<never> {
  redirect(`/${await requestedLocale()}/staff/settings${query}` as Route)
}
