import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { currentStaff } from '@/lib/session/current-staff'
import { beginStaffSignIn, signInStaff } from './actions'
import { StaffSignInForm } from './staff-sign-in-form'
import { staffSignInWords } from './staff-sign-in-words'

export async function generateMetadata({ params }: PageProps<'/[locale]/staff/sign-in'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffSignIn')
  return { title: t('metaTitle') }
}

export default async function StaffSignInPage({ params }: PageProps<'/[locale]/staff/sign-in'>) {
  const locale = await pageLocale(params)
  if ((await currentStaff()) !== null) redirect(href(locale, '/staff/preview'))
  const [t, words] = await Promise.all([wordsFor(locale, 'StaffSignIn'), staffSignInWords(locale)])
  return (
    <StaffFrame locale={locale} path="/staff/sign-in" email={null}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <p className="staff-lead">{t('lead')}</p>
        <StaffSignInForm action={signInStaff} begin={beginStaffSignIn} words={words} />
      </div>
    </StaffFrame>
  )
}
