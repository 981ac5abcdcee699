import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { StaffShell } from '@/components/staff/staff-shell'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { otpauthUrl } from '@/lib/session/authenticator'
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
  const [shell, site, t] = await Promise.all([
    wordsFor(locale, 'StaffShell'),
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'StaffInvitation'),
  ])
  const invitation = await openInvitation(token)
  if (invitation === null) return <InvitationOver locale={locale} t={t} shell={shell} site={site} />
  const { email, totpSecret } = invitation
  const url = otpauthUrl(totpSecret, (await programmeSettings()).name, email)
  const secret = <AuthenticatorSecret t={t} secret={totpSecret} url={url} />
  return (
    <StaffShell locale={locale} path={`/staff/sign-in/${token}`} t={shell} site={site}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <p className="staff-lead">{t('lead')}</p>
        <InvitationForm
          action={setUpStaff}
          words={await invitationWords(locale)}
          email={email}
          secret={secret}
        />
      </div>
    </StaffShell>
  )
}
