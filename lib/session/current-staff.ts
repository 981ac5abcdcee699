import { notFound } from 'next/navigation'
import { cache } from 'react'
import { store } from '@/lib/store/connect'
import { findStaffSession, type Session } from '@/lib/store/session'
import type { Staff } from '@/lib/store/staff'
import { keepAlive } from './session'
import { readTokenHash } from './session-cookie'

/** What a page may know of the staff person who asks: nothing of their credentials. */
export type CurrentStaff = Pick<Staff, 'staffID' | 'email' | 'role'>

/** The same with the session of this browser. */
export type CurrentStaffSession = { staff: CurrentStaff; session: Session }

/** The session of the signed-in staff person, read once a request, and its 30 idle minutes begun anew; null for everybody else. */
const currentStaffSession = cache(async (): Promise<CurrentStaffSession | null> => {
  const tokenHash = await readTokenHash('staff')
  if (tokenHash === null) return null
  const found = await findStaffSession(store(), tokenHash, new Date())
  if (found === null) return null
  await keepAlive(found.session)
  const { staffID, email, role } = found.staff
  return { staff: { staffID, email, role }, session: found.session }
})

/** The signed-in staff person; null for everybody else. */
export async function currentStaff(): Promise<CurrentStaff | null> {
  return (await currentStaffSession())?.staff ?? null
}

/** The signed-in staff person; for members and strangers the page is not there. First line of every staff page and action. */
export async function requireStaff(): Promise<CurrentStaff> {
  return (await currentStaff()) ?? notFound()
}

/** The same with the session, for what is about the session itself. */
export async function requireStaffSession(): Promise<CurrentStaffSession> {
  return (await currentStaffSession()) ?? notFound()
}

/** The signed-in publisher: an action that an editor may not do is not there for them. */
export async function requirePublisher(): Promise<CurrentStaff> {
  const staff = await requireStaff()
  return staff.role === 'publisher' ? staff : notFound()
}
