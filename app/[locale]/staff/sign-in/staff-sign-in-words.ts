import { passkeyProblems } from '@/app/passkey-words'
import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words of the staff sign-in form, gathered on the server: no message file goes to the browser. */
export async function staffSignInWords(locale: Locale) {
  const [t, password, form, passkey, passkeys, waits] = await Promise.all([
    wordsFor(locale, 'StaffSignIn'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'Form'),
    wordsFor(locale, 'Passkeys'),
    passkeyProblems(locale),
    waitsIn(locale),
  ])
  return {
    ...waits,
    code: t('code'),
    codeHint: t('codeHint'),
    errorTitle: t('errorTitle'),
    identityNo: t('identityNo'),
    passkey: { press: passkey('useInstead'), pending: passkey('pending') },
    password: t('password'),
    pending: t('pending'),
    problems: {
      ...passkeys,
      braked: form('braked'),
      'password-paused': t('problem.password-paused'),
      'wrong-credentials': t('problem.wrong-credentials'),
      unavailable: t('problem.unavailable'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
    } as Record<string, string> & { unavailable: string },
    required: {
      identityNo: t('required.identityNo'),
      PASSWORD: t('required.PASSWORD'),
      code: t('required.code'),
    },
    reveal: { reveal: password('reveal'), hide: password('hide') },
    submit: t('submit'),
  }
}

export type StaffSignInWords = Awaited<ReturnType<typeof staffSignInWords>>
