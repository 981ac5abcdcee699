import Link from 'next/link'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { Notice } from '@/components/forms/notice'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

/** Used, replaced or run out: one answer for all, so that a link tells nobody what became of it. */
export function InvitationOver({ locale, t }: { locale: Locale; t: Words<'StaffInvitation'> }) {
  return (
    <StaffFrame locale={locale} path="/staff/sign-in" email={null}>
      <div className="wrap-narrow form-page">
        <h1>{t('over.title')}</h1>
        <Notice>
          <p>{t('over.text')}</p>
        </Notice>
        <p>
          <Link href={href(locale, '/staff/sign-in')}>{t('signIn')}</Link>
        </p>
      </div>
    </StaffFrame>
  )
}
