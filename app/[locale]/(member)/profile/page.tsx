import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'
import { ProfileFacts } from './profile-facts'
import { profileView } from './profile-view'

export async function generateMetadata({ params }: PageProps<'/[locale]/profile'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Profile')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** What the club keeps of the member, to be read; changing it online comes with the calls that can. */
export default async function ProfilePage({ params }: PageProps<'/[locale]/profile'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/profile')
  const preferred = await preferredLanguages(locale, account.language)
  const [t, view] = await Promise.all([wordsFor(locale, 'Profile'), profileView(account, preferred)])
  return (
    <MemberShell locale={locale} path="/profile" name={view.name}>
      <div className="wrap member-page">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <ProfileFacts locale={locale} view={view} />
      </div>
    </MemberShell>
  )
}
