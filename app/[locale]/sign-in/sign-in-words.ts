import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words of the sign-in form, gathered on the server: no message file goes to the browser. */
export async function signInWords(locale: Locale) {
  const [t, password, form, forgot, waits] = await Promise.all([
    wordsFor(locale, 'SignIn'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'Form'),
    wordsFor(locale, 'ForgotPassword'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    code: { pending: forgot('pending'), submit: t('sendCode') },
    errorTitle: t('errorTitle'),
    identityNo: t('identityNo'),
    identityNoHint: t('identityNoHint'),
    password: t('password'),
    pending: t('pending'),
    problems: {
      'too-many-codes': forgot('problem.too-many-codes'),
      braked: form('braked'),
      'password-paused': t('problem.password-paused'),
      'wrong-credentials': t('problem.wrong-credentials'),
      unavailable: t('problem.unavailable'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
    } as Record<string, string> & { unavailable: string },
    fieldProblems: {
      identityNo: { required: t('required.identityNo'), 'not-an-identity': forgot('notAnIdentity') },
      PASSWORD: { required: t('required.PASSWORD') },
    } as Record<'identityNo' | 'PASSWORD', Record<string, string>>,
    reveal: { reveal: password('reveal'), hide: password('hide') },
    submit: t('submit'),
  }
}

export type SignInWords = Awaited<ReturnType<typeof signInWords>>
