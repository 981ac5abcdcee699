import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { waitsIn } from '@/app/wait-words'
import { ShortForm } from '@/components/forms/short-form'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { ownIdentities } from '@/lib/session/own-identities'
import { requireFresh } from '@/lib/session/step-up'
import { askForChange } from './change-actions'
import { nameOf } from './member-name'
import { CHANGE_PATHS } from './paths'

const INPUT = {
  EMAIL: { type: 'email', autoComplete: 'email', autoCapitalize: 'none', dir: 'ltr', spellCheck: false },
  MOBILE_PHONE: { type: 'tel', autoComplete: 'tel', dir: 'ltr' },
} as const

/** Where a new e-mail address or mobile number is typed; a code to it decides. */
export async function ChangeIdentity({
  locale,
  type,
}: {
  locale: Locale
  type: LoginIdentity['identityType']
}) {
  const { account } = await requireFresh(locale, CHANGE_PATHS[type])
  const [t, form, waits, own] = await Promise.all([
    wordsFor(locale, 'Settings'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
    ownIdentities(account.accountID),
  ])
  const isThere = own.some(({ identityType }) => identityType === type)
  const words = {
    ...waits,
    errorTitle: t('form.errorTitle'),
    fieldProblems: { 'not-an-identity': t(`form.notAnIdentity.${type}`), same: t('form.same') },
    hint: t(`form.hint.${type}`),
    label: t(`form.label.${type}`),
    pending: t('form.pending'),
    problems: {
      offline: t('form.offline'),
      outdated: form('outdated'),
      'too-many-codes': t('notice.too-many-codes'),
      unavailable: t('notice.unavailable'),
    },
    submit: t('form.sendCode'),
  }
  return (
    <MemberShell locale={locale} path={CHANGE_PATHS[type]} name={nameOf(account)}>
      <div className="wrap-narrow form-page">
        <h1>{t(isThere ? `change.${type}` : `add.${type}`)}</h1>
        <ShortForm
          action={askForChange.bind(null, type)}
          words={words}
          name={type}
          inputProps={INPUT[type]}
        />
        <p>
          <a href={href(locale, '/settings')}>{t('back')}</a>
        </p>
      </div>
    </MemberShell>
  )
}
