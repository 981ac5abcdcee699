import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Account } from '@/lib/store/account'
import { store } from '@/lib/store/connect'
import { findMemberSession, type Session } from '@/lib/store/session'
import { keepAlive } from './session'
import { readTokenHash } from './session-cookie'

/** A signed-in member: their account, and the session of this browser. */
export type CurrentMember = { account: Account; session: Session }

/** The session of the signed-in member with its account, read once a request; null for everybody else. */
export const currentMemberSession = cache(async (): Promise<CurrentMember | null> => {
  const tokenHash = await readTokenHash('member')
  if (tokenHash === null) return null
  const found = await findMemberSession(store(), tokenHash, new Date())
  if (found === null) return null
  await keepAlive(found.session)
  return found
})

/** The signed-in member's account; null for everybody else. */
export async function currentMember(): Promise<Account | null> {
  return (await currentMemberSession())?.account ?? null
}

/** The signed-in member's account; everybody else is led to sign in, and back to `path` afterwards. */
export async function requireMember(locale: string, path: string): Promise<Account> {
  return (await requireMemberSession(locale, path)).account
}

/** The same with the session, for what is about the session itself. */
export async function requireMemberSession(locale: string, path: string): Promise<CurrentMember> {
  return (
    (await currentMemberSession()) ??
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${path}`)}` as Route)
  )
}
