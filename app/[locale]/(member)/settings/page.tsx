import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { PasskeySection } from './passkey-section'

export async function generateMetadata({ params }: PageProps<'/[locale]/settings'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Passkeys')
  return { title: t('title'), robots: { index: false } }
}

/** How the member signs in. */
export default async function SettingsPage({ params }: PageProps<'/[locale]/settings'>) {
  const locale = await pageLocale(params)
  const { accountID, card } = await requireMember(locale, '/settings')
  const [t, fields] = [await wordsFor(locale, 'Passkeys'), parseStoredCard(card)?.fields]
  return (
    <MemberShell locale={locale} path="/settings" name={fields?.USER_NAME ?? fields?.FIRST_NAME ?? ''}>
      <div className="wrap member-page">
        <h1>{t('pageTitle')}</h1>
        <PasskeySection locale={locale} accountID={accountID} />
      </div>
    </MemberShell>
  )
}
