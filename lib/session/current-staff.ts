import { notFound } from 'next/navigation'
import { cache } from 'react'
import { store } from '@/lib/store/connect'
import { findStaffSession } from '@/lib/store/session'
import type { Staff } from '@/lib/store/staff'
import { keepAlive } from './session'
import { readTokenHash } from './session-cookie'

/** What a page may know of the staff person who asks: nothing of their credentials. */
export type CurrentStaff = Pick<Staff, 'staffID' | 'email' | 'role'>

/** The signed-in staff person, read once a request, and the 30 idle minutes begun anew; null for everybody else. */
export const currentStaff = cache(async (): Promise<CurrentStaff | null> => {
  const tokenHash = await readTokenHash('staff')
  if (tokenHash === null) return null
  const found = await findStaffSession(store(), tokenHash, new Date())
  if (found === null) return null
  await keepAlive(found.session)
  const { staffID, email, role } = found.staff
  return { staffID, email, role }
})

/** The signed-in staff person; for members and strangers the page is not there. First line of every staff page and action. */
export async function requireStaff(): Promise<CurrentStaff> {
  return (await currentStaff()) ?? notFound()
}

/** The signed-in publisher: an action that an editor may not do is not there for them. */
export async function requirePublisher(): Promise<CurrentStaff> {
  const staff = await requireStaff()
  return staff.role === 'publisher' ? staff : notFound()
}
