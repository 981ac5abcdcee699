import type { ReactNode } from 'react'
import { ClosingNotice } from '@/app/[locale]/(member)/closing-notice'
import { signOut } from '@/app/[locale]/sign-out/actions'
import { MemberBar } from '@/components/site/member-bar'
import { SiteShell } from '@/components/site/site-shell'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { currentMember } from '@/lib/session/current-member'

type Props = { locale: Locale; path: string; name: string; children: ReactNode }

/** The frame of every page that belongs to a signed-in member. */
export async function MemberShell({ locale, path, name, children }: Props) {
  // Read once a request, by the page already.
  const [t, account] = await Promise.all([wordsFor(locale, 'Site'), currentMember()])
  const closesAt = account?.closesAt ?? null
  const bar = <MemberBar locale={locale} path={path} t={t} name={name} signOut={signOut} />
  return (
    <SiteShell locale={locale} path={path} t={t} bar={bar}>
      {closesAt && <ClosingNotice locale={locale} closesAt={closesAt} />}
      {children}
    </SiteShell>
  )
}
