import type { ReactNode } from 'react'
import { signOut } from '@/app/[locale]/sign-out/actions'
import { MemberBar } from '@/components/site/member-bar'
import { SiteShell } from '@/components/site/site-shell'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

type Props = { locale: Locale; path: string; name: string; children: ReactNode }

/** The frame of every page that belongs to a signed-in member. */
export async function MemberShell({ locale, path, name, children }: Props) {
  const t = await wordsFor(locale, 'Site')
  const bar = <MemberBar locale={locale} path={path} t={t} name={name} signOut={signOut} />
  return (
    <SiteShell locale={locale} path={path} t={t} bar={bar}>
      {children}
    </SiteShell>
  )
}
