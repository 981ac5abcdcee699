import type { Metadata } from 'next'
import Link from 'next/link'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { MembershipCard } from '@/components/membership/membership-card'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'
import { ownIdentities } from '@/lib/session/own-identities'
import { AccountDates } from './account-dates'
import { AccountFigures } from './account-figures'
import { AccountNotices } from './account-notices'
import { accountView } from './account-view'
import { UnconfirmedNotice } from './unconfirmed-notice'

export async function generateMetadata({ params }: PageProps<'/[locale]/account'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Account')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function AccountPage({ params, searchParams }: PageProps<'/[locale]/account'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/account')
  const preferred = await preferredLanguages(locale, account.language)
  const [t, card, view, identities] = await Promise.all([
    wordsFor(locale, 'Account'),
    wordsFor(locale, 'MembershipCard'),
    accountView(account, preferred),
    ownIdentities(account.accountID),
  ])
  const { notice } = await searchParams
  return (
    <MemberShell locale={locale} path="/account" name={view.name}>
      <div className="wrap member-page">
        <h1>{t('greeting', { name: view.name })}</h1>
        <AccountNotices locale={locale} t={t} missing={view.missing} notice={notice} />
        <UnconfirmedNotice locale={locale} t={t} identities={identities} />
        <MembershipCard
          t={card}
          locale={locale}
          programmeName={view.programmeName}
          memberName={view.name}
          cardNo={view.cardNo}
          tier={view.tier}
        />
        {/* Figures that are never shown here are told of by the notice; “at the moment” would be untrue. */}
        {view.missing !== 'not-offered' && <AccountFigures locale={locale} view={view} />}
        <AccountDates t={t} locale={locale} view={view} />
        <p className="flex flex-wrap gap-3">
          <Link className="button button-quiet" href={href(locale, '/benefits')} prefetch={false}>
            {t('benefits')}
          </Link>
          <Link className="button button-quiet" href={href(locale, '/profile')} prefetch={false}>
            {t('profile')}
          </Link>
        </p>
      </div>
    </MemberShell>
  )
}
