import Link from 'next/link'
import { Notice } from '@/components/forms/notice'
import { StaffShell } from '@/components/staff/staff-shell'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

type Props = { locale: Locale; t: Words<'StaffInvitation'>; shell: Words<'StaffShell'>; site: Words<'Site'> }

/** Used, replaced or run out: one answer for all, so that a link tells nobody what became of it. */
export function InvitationOver({ locale, t, shell, site }: Props) {
  return (
    <StaffShell locale={locale} path="/staff/sign-in" t={shell} site={site}>
      <div className="wrap-narrow form-page">
        <h1>{t('over.title')}</h1>
        <Notice>
          <p>{t('over.text')}</p>
        </Notice>
        <p>
          <Link href={href(locale, '/staff/sign-in')}>{t('signIn')}</Link>
        </p>
      </div>
    </StaffShell>
  )
}
