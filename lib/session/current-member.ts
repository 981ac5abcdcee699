import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Account } from '@/lib/store/account'
import { store } from '@/lib/store/connect'
import { findMemberSession } from '@/lib/store/session'
import { keepAlive } from './session'
import { readTokenHash } from './session-cookie'

/** The signed-in member's account, read once a request; null for everybody else. */
export const currentMember = cache(async (): Promise<Account | null> => {
  const tokenHash = await readTokenHash('member')
  if (tokenHash === null) return null
  const found = await findMemberSession(store(), tokenHash, new Date())
  if (found === null) return null
  await keepAlive(found.session)
  return found.account
})

/** The signed-in member's account; everybody else is led to sign in, and back to `path` afterwards. */
export async function requireMember(locale: string, path: string): Promise<Account> {
  const account = await currentMember()
  if (account === null)
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${path}`)}` as Route)
  return account
}
