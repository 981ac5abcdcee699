import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { StaffPasskeySection } from './passkey-section'

type Props = PageProps<'/[locale]/staff/settings'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Passkeys')
  return { title: t('title') }
}

export default async function StaffSettingsPage({ params }: Props) {
  const { email, staffID } = await requireStaff()
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Passkeys')
  return (
    <StaffFrame locale={locale} path="/staff/settings" email={email}>
      <div className="wrap staff-page">
        <h1 className="text-3xl">{t('pageTitle')}</h1>
        <StaffPasskeySection locale={locale} staffID={staffID} />
      </div>
    </StaffFrame>
  )
}
