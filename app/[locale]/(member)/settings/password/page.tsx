import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { saveNewPassword } from '@/app/[locale]/(member)/settings/change-actions'
import { nameOf } from '@/app/[locale]/(member)/settings/member-name'
import { PasswordForm } from '@/app/[locale]/reset-password/password-form'
import { pageLocale } from '@/app/page-locale'
import { checklistWords, passwordProblemWords } from '@/app/password-words'
import { waitsIn } from '@/app/wait-words'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { ownIdentities } from '@/lib/session/own-identities'
import { requireFresh } from '@/lib/session/step-up'

type Props = PageProps<'/[locale]/settings/password'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Settings')
  return { title: t('change.PASSWORD'), robots: { index: false } }
}

export default async function PasswordPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { account } = await requireFresh(locale, '/settings/password')
  const [t, form, password, problem, waits, [identity]] = await Promise.all([
    wordsFor(locale, 'Settings'),
    wordsFor(locale, 'Form'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'FieldProblem'),
    waitsIn(locale),
    ownIdentities(account.accountID),
  ])
  const words = {
    ...waits,
    checklist: checklistWords(password),
    errorTitle: t('form.errorTitle'),
    fieldProblems: passwordProblemWords(problem),
    label: t('form.label.PASSWORD'),
    pending: t('form.pending'),
    problems: {
      offline: t('form.offline'),
      outdated: form('outdated'),
      unavailable: t('notice.unavailable'),
    },
    reveal: { hide: password('hide'), reveal: password('reveal') },
    submit: t('form.savePassword'),
    terms: '',
    termsLink: '',
    withoutPassword: null,
  }
  return (
    <MemberShell locale={locale} path="/settings/password" name={nameOf(account)}>
      <div className="wrap-narrow form-page">
        <h1>{t(account.passwordHash === null ? 'add.PASSWORD' : 'change.PASSWORD')}</h1>
        <p>{t('form.passwordLead')}</p>
        <PasswordForm
          action={saveNewPassword}
          words={words}
          username={identity?.identityNo ?? ''}
          termsHref={null}
        />
        <p>
          <a href={href(locale, '/settings')}>{t('back')}</a>
        </p>
      </div>
    </MemberShell>
  )
}
