import { waitsIn } from '@/app/wait-words'
import type { ShortFormWords } from '@/components/forms/short-form'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words of the form that makes new recovery codes, gathered on the server. */
export async function codesFormWords(locale: Locale): Promise<ShortFormWords> {
  const [t, signIn, form, waits] = await Promise.all([
    wordsFor(locale, 'StaffSettings'),
    wordsFor(locale, 'StaffSignIn'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    errorTitle: t('codes.errorTitle'),
    fieldProblems: { required: signIn('required.PASSWORD'), 'wrong-password': t('codes.wrongPassword') },
    hint: t('codes.hint'),
    label: signIn('password'),
    pending: t('codes.pending'),
    problems: {
      braked: form('braked'),
      offline: signIn('problem.offline'),
      outdated: form('outdated'),
      'password-paused': signIn('problem.password-paused'),
      unavailable: t('codes.unavailable'),
    },
    submit: t('codes.make'),
  }
}
