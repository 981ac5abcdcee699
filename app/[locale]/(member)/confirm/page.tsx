import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { nameOf } from '@/app/[locale]/(member)/settings/member-name'
import { pageLocale } from '@/app/page-locale'
import { waitsIn } from '@/app/wait-words'
import { Notice } from '@/components/forms/notice'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import { requireMemberSession } from '@/lib/session/current-member'
import { provedIdentities } from '@/lib/session/step-up'
import { confirmByCode, confirmPassword } from './actions'
import { ConfirmForm } from './confirm-form'

export async function generateMetadata({ params }: PageProps<'/[locale]/confirm'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Confirm')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Asked before redeeming and before changes: the password once more, or a code to where one is known to be reached. */
export default async function ConfirmPage({ params, searchParams }: PageProps<'/[locale]/confirm'>) {
  const locale = await pageLocale(params)
  const { account } = await requireMemberSession(locale, '/settings')
  const [t, signIn, settings, form, password, waits, identities, { notice }] = await Promise.all([
    wordsFor(locale, 'Confirm'),
    wordsFor(locale, 'SignIn'),
    wordsFor(locale, 'Settings'),
    wordsFor(locale, 'Form'),
    wordsFor(locale, 'Password'),
    waitsIn(locale),
    provedIdentities(account.accountID),
    searchParams,
  ])
  const problem = (['too-many-codes', 'unavailable'] as const).find(code => code === notice)
  const hasPassword = account.passwordHash !== null
  const words = {
    ...waits,
    errorTitle: t('errorTitle'),
    label: t('password'),
    pending: t('pending'),
    problems: {
      braked: form('braked'),
      'password-paused': signIn('problem.password-paused'),
      offline: t('offline'),
      outdated: form('outdated'),
      unavailable: t('unavailable'),
      'wrong-password': t('wrong'),
    },
    required: t('required'),
    reveal: { hide: password('hide'), reveal: password('reveal') },
    submit: t('submit'),
  }
  return (
    <MemberShell locale={locale} path="/confirm" name={nameOf(account)}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        {problem && <Notice role="alert">{settings(`notice.${problem}`)}</Notice>}
        {hasPassword && <ConfirmForm action={confirmPassword} words={words} />}
        {!hasPassword && identities.length === 0 && <p>{t('nothing')}</p>}
        <div className="form-asides">
          {identities.map(identity => (
            <form key={identity.identityType} action={confirmByCode}>
              <input type="hidden" name="identityType" value={identity.identityType} />
              <button className="button button-quiet button-wide" type="submit">
                {t('codeTo', { to: shownIdentity(identity) })}
              </button>
            </form>
          ))}
          <p>
            <a href={href(locale, '/account')}>{t('back')}</a>
          </p>
        </div>
      </div>
    </MemberShell>
  )
}
