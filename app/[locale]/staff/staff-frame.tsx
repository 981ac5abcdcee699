import type { ReactNode } from 'react'
import { StaffShell } from '@/components/staff/staff-shell'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { searchDesk } from './search/actions'
import { signOutStaff } from './sign-out/actions'

/** The staff shell with its words; `email` is of the person who is signed in, null before that. */
export async function StaffFrame({
  email,
  ...rest
}: {
  locale: Locale
  path: string
  email: string | null
  children: ReactNode
}) {
  const [t, site] = await Promise.all([wordsFor(rest.locale, 'StaffShell'), wordsFor(rest.locale, 'Site')])
  const signedIn = email === null ? {} : { staff: { email, search: searchDesk, signOut: signOutStaff } }
  return <StaffShell {...rest} t={t} site={site} {...signedIn} />
}
