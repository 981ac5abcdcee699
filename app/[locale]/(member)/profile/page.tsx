import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'
import { ContactDetails } from './contact-details'
import { EditableProfile } from './editable-profile'
import { MembershipFacts } from './membership-facts'
import { ProfileFacts } from './profile-facts'
import { ProfileNotice } from './profile-notice'
import { profileView } from './profile-view'

export async function generateMetadata({ params }: PageProps<'/[locale]/profile'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Profile')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** What the club keeps of the member, to be read and, where the upstream can be told of it, changed. */
export default async function ProfilePage({ params, searchParams }: PageProps<'/[locale]/profile'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/profile')
  const preferred = await preferredLanguages(locale, account.language)
  const [t, view, { notice, at }] = await Promise.all([
    wordsFor(locale, 'Profile'),
    profileView(account),
    searchParams,
  ])
  const isOpen = view.editing === 'open'
  return (
    <MemberShell locale={locale} path="/profile" name={view.name}>
      <div className="wrap-narrow member-page">
        <h1>{t('title')}</h1>
        <ProfileNotice t={t} view={view} notice={notice} />
        <p>{t('lead')}</p>
        {isOpen ? (
          <EditableProfile locale={locale} t={t} view={view} preferred={preferred} savedAt={String(at)} />
        ) : (
          <ProfileFacts locale={locale} view={view} preferred={preferred} />
        )}
        <ContactDetails locale={locale} fields={view.fields} />
        <MembershipFacts locale={locale} t={t} view={view} />
      </div>
    </MemberShell>
  )
}
