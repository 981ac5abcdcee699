import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'
import { ownIdentities } from '@/lib/session/own-identities'
import { AccountCard } from './account-card'
import { AccountDates } from './account-dates'
import { AccountFigures } from './account-figures'
import { AccountNotices } from './account-notices'
import { accountView } from './account-view'
import { FirstSteps } from './first-steps'
import { missingSteps, newsChoice } from './missing-steps'
import { QuickLinks } from './quick-links'
import { UnconfirmedNotice } from './unconfirmed-notice'

export async function generateMetadata({ params }: PageProps<'/[locale]/account'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Account')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function AccountPage({ params, searchParams }: PageProps<'/[locale]/account'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/account')
  const preferred = await preferredLanguages(locale, account.language)
  const [t, view, identities, hasNewsChoice] = await Promise.all([
    wordsFor(locale, 'Account'),
    accountView(account, preferred),
    ownIdentities(account.accountID),
    newsChoice(account),
  ])
  const { notice } = await searchParams
  const steps = missingSteps(account, view, identities, hasNewsChoice)
  return (
    <MemberShell locale={locale} path="/account" name={view.name}>
      <div className="wrap member-page">
        <h1>{t('greeting', { name: view.name })}</h1>
        <AccountNotices locale={locale} t={t} view={view} notice={notice} />
        {!steps.includes('confirm') && <UnconfirmedNotice locale={locale} t={t} identities={identities} />}
        <div className="account">
          <AccountCard locale={locale} t={t} view={view} />
          <div className="account-main">
            <FirstSteps locale={locale} t={t} steps={steps} identities={identities} />
            <AccountFigures locale={locale} view={view} preferred={preferred} />
          </div>
          <div className="account-rest">
            <AccountDates t={t} locale={locale} view={view} />
            <QuickLinks locale={locale} t={t} />
          </div>
        </div>
      </div>
    </MemberShell>
  )
}
