import { checklistWords, passwordProblemWords } from '@/app/password-words'
import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words of the form that changes a staff person's password, gathered on the server. */
export async function passwordFormWords(locale: Locale) {
  const [t, settings, signIn, form, password, problem, waits] = await Promise.all([
    wordsFor(locale, 'StaffSettings'),
    wordsFor(locale, 'Settings'),
    wordsFor(locale, 'StaffSignIn'),
    wordsFor(locale, 'Form'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'FieldProblem'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    checklist: checklistWords(password),
    code: t('password.code'),
    codeHint: t('password.codeHint'),
    errorTitle: t('password.errorTitle'),
    fieldProblems: {
      code: { required: t('password.codeRequired') },
      newPassword: passwordProblemWords(problem),
      oldPassword: { required: signIn('required.PASSWORD') },
    } as Record<'code' | 'newPassword' | 'oldPassword', Record<string, string>>,
    newPassword: settings('form.label.PASSWORD'),
    oldPassword: t('password.old'),
    pending: settings('form.pending'),
    problems: {
      braked: form('braked'),
      offline: signIn('problem.offline'),
      outdated: form('outdated'),
      'password-paused': signIn('problem.password-paused'),
      unavailable: settings('notice.unavailable'),
      'wrong-credentials': t('password.wrong'),
    } as Record<string, string> & { unavailable: string },
    reveal: { hide: password('hide'), reveal: password('reveal') },
    submit: settings('form.savePassword'),
  }
}

export type PasswordFormWords = Awaited<ReturnType<typeof passwordFormWords>>
