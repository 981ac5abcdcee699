import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { openInvitation } from '@/lib/session/staff-invitation'
import { setUpStaff } from './actions'
import { AuthenticatorSecret } from './authenticator-secret'
import { InvitationForm } from './invitation-form'
import { InvitationOver } from './invitation-over'
import { invitationWords } from './invitation-words'

type Props = PageProps<'/[locale]/staff/sign-in/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffInvitation')
  return { title: t('metaTitle') }
}

export default async function StaffInvitationPage({ params }: Props) {
  const [locale, { token }] = await Promise.all([pageLocale(params), params])
  const [invitation, t] = await Promise.all([openInvitation(token), wordsFor(locale, 'StaffInvitation')])
  if (invitation === null) return <InvitationOver locale={locale} t={t} />
  const words = await invitationWords(locale)
  const secret = <AuthenticatorSecret t={t} invitation={invitation} />
  return (
    <StaffFrame locale={locale} path={`/staff/sign-in/${token}`} email={null}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <p className="staff-lead">{t('lead')}</p>
        <InvitationForm action={setUpStaff} words={words} email={invitation.email} secret={secret} />
      </div>
    </StaffFrame>
  )
}
