import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { codeOfAccount } from '@/app/[locale]/code/own-account'
import { DeviceList } from '@/app/device-list'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireMemberSession } from '@/lib/session/current-member'
import { deviceSessions } from '@/lib/session/devices'
import { ownIdentities } from '@/lib/session/own-identities'
import { signOutDevice, signOutOthers } from './actions'
import { nameOf } from './member-name'
import { PasskeySection } from './passkey-section'
import { SettingsNav } from './settings-nav'
import { SettingsNotice } from './settings-notice'
import { SignInDetails } from './sign-in-details'

export async function generateMetadata({ params }: PageProps<'/[locale]/settings'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Settings')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** How a member signs in, and where they are signed in. */
export default async function SettingsPage({ params, searchParams }: PageProps<'/[locale]/settings'>) {
  const locale = await pageLocale(params)
  const { account, session } = await requireMemberSession(locale, '/settings')
  const [t, { zone }, identities, devices, proof, { notice }] = await Promise.all([
    wordsFor(locale, 'Settings'),
    programmeSettings(),
    ownIdentities(account.accountID),
    deviceSessions(session),
    codeOfAccount('change'),
    searchParams,
  ])
  return (
    <MemberShell locale={locale} path="/settings" name={nameOf(account)}>
      <div className="wrap member-page settings-page">
        <h1>{t('title')}</h1>
        <SettingsNav locale={locale} current="/settings" />
        <p>{t('lead')}</p>
        <SettingsNotice t={t} notice={notice} mayTryAgain={proof !== null} />
        <SignInDetails
          locale={locale}
          t={t}
          identities={identities}
          hasPassword={account.passwordHash !== null}
        />
        <PasskeySection locale={locale} accountID={account.accountID} />
        <DeviceList
          locale={locale}
          t={t}
          zone={zone}
          devices={devices}
          endOne={signOutDevice}
          endOthers={signOutOthers}
        />
      </div>
    </MemberShell>
  )
}
