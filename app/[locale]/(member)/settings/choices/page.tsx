import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { nameOf } from '@/app/[locale]/(member)/settings/member-name'
import { SettingsNav } from '@/app/[locale]/(member)/settings/settings-nav'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { myConsents } from '@/lib/account/choices'
import { languageName } from '@/lib/i18n/format'
import { nearestLocale } from '@/lib/i18n/nearest-locale'
import { wordsFor } from '@/lib/i18n/words'
import { requireMemberSession } from '@/lib/session/current-member'
import { ownIdentities } from '@/lib/session/own-identities'
import { ChoicesForm } from './choices-form'
import { ConsentHistory } from './consent-history'
import { LanguageForm } from './language-form'

type Props = PageProps<'/[locale]/settings/choices'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Choices')
  return { title: t('title'), robots: { index: false } }
}

/** What a member is sent, in which language, and everything they ever said about it. */
export default async function ChoicesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { account } = await requireMemberSession(locale, '/settings/choices')
  const [t, consents, identities, { notice }] = await Promise.all([
    wordsFor(locale, 'Choices'),
    myConsents(account.accountID),
    ownIdentities(account.accountID),
    searchParams,
  ])
  const language = nearestLocale(account.language)
  return (
    <MemberShell locale={locale} path="/settings/choices" name={nameOf(account)}>
      <div className="wrap member-page settings-page">
        <h1>{t('title')}</h1>
        <SettingsNav locale={locale} current="/settings/choices" />
        {(notice === 'saved' || notice === 'language') && (
          <Notice role="status" tone="good">
            {notice === 'saved'
              ? t('notice.saved')
              : t('notice.language', { language: languageName(language, locale) })}
          </Notice>
        )}
        <p>{t('lead')}</p>
        <ChoicesForm locale={locale} t={t} newest={consents.newest} identities={identities} />
        <ConsentHistory locale={locale} t={t} history={consents.history} />
        <LanguageForm locale={locale} t={t} language={language} />
      </div>
    </MemberShell>
  )
}
