import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { DeviceList } from '@/app/device-list'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { ShortForm } from '@/components/forms/short-form'
import { formatCount } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaffSession } from '@/lib/session/current-staff'
import { deviceSessions } from '@/lib/session/devices'
import { recoveryCodesLeft } from '@/lib/session/recovery-code'
import { shownRecoveryCodes } from '@/lib/session/shown-recovery-codes'
import { makeNewCodes } from './actions'
import { codesFormWords } from './codes-form-words'
import { signOutStaffDevice, signOutStaffOthers } from './device-actions'
import { NewCodes } from './new-codes'
import { StaffPasskeySection } from './passkey-section'
import { saveStaffPassword } from './password-actions'
import { StaffPasswordForm } from './password-form'
import { passwordFormWords } from './password-form-words'
import { StaffSettingsNotice } from './settings-notice'

type Props = PageProps<'/[locale]/staff/settings'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffSettings')
  return { title: t('metaTitle') }
}

export default async function StaffSettingsPage({ params, searchParams }: Props) {
  const { staff, session } = await requireStaffSession()
  const { staffID, email, role } = staff
  const [locale, query] = await Promise.all([pageLocale(params), searchParams])
  const [t, ownT, { zone }, left, codes, words, passwordWords, devices] = await Promise.all([
    wordsFor(locale, 'StaffSettings'),
    wordsFor(locale, 'Settings'),
    programmeSettings(),
    recoveryCodesLeft(staffID),
    shownRecoveryCodes(staffID),
    codesFormWords(locale),
    passwordFormWords(locale),
    deviceSessions(session),
  ])
  const leftWords = t('codes.left', { count: left, printed: formatCount(left, locale) })
  return (
    <StaffFrame locale={locale} path="/staff/settings" email={email}>
      <div className="wrap staff-page">
        <h1 className="text-3xl">{t('title')}</h1>
        <StaffSettingsNotice t={ownT} notice={query.notice} />
        {query['signed-in'] === 'recovery-code' && (
          <Notice title={t('codes.usedTitle')}>
            <p>{leftWords}</p>
          </Notice>
        )}
        <NewCodes t={t} codes={codes} />
        <section className="panel">
          <h2>{t('person')}</h2>
          <dl className="programme-facts">
            <div>
              <dt>{t('email')}</dt>
              <dd>
                <bdi>{email}</bdi>
              </dd>
            </div>
            <div>
              <dt>{t('role')}</dt>
              <dd>{t(`roles.${role}`)}</dd>
            </div>
          </dl>
        </section>
        <section className="panel">
          <h2>{t('codes.title')}</h2>
          <p>{leftWords}</p>
          <p>{t('codes.text')}</p>
          <ShortForm
            action={makeNewCodes}
            words={words}
            name="PASSWORD"
            inputProps={{ type: 'password', autoComplete: 'current-password', dir: 'ltr' }}
          />
        </section>
        <StaffPasskeySection locale={locale} staffID={staffID} />
        <section className="panel">
          <h2>{ownT('change.PASSWORD')}</h2>
          <p>{ownT('form.passwordLead')}</p>
          <StaffPasswordForm action={saveStaffPassword} words={passwordWords} username={email} />
        </section>
        <DeviceList
          className="panel"
          locale={locale}
          t={ownT}
          zone={zone}
          devices={devices}
          endOne={signOutStaffDevice}
          endOthers={signOutStaffOthers}
        />
      </div>
    </StaffFrame>
  )
}
