import { checklistWords, passwordProblemWords } from '@/app/password-words'
import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words of the form that an invited person fills in, gathered on the server. */
export async function invitationWords(locale: Locale) {
  const [t, password, problem, form, waits] = await Promise.all([
    wordsFor(locale, 'StaffInvitation'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'FieldProblem'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    code: t('code'),
    codeHint: t('codeHint'),
    codeProblems: { required: t('codeRequired'), 'wrong-code': t('problem.wrong-code') } as Record<
      string,
      string
    >,
    errorTitle: t('errorTitle'),
    identityNo: t('identityNo'),
    password: t('password'),
    passwordChecklist: checklistWords(password),
    passwordProblems: passwordProblemWords(problem),
    pending: t('pending'),
    problems: {
      braked: form('braked'),
      'link-over': t('problem.link-over'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
      unavailable: t('problem.unavailable'),
    } as Record<string, string> & { unavailable: string },
    reveal: { reveal: password('reveal'), hide: password('hide') },
    submit: t('submit'),
  }
}

export type InvitationWords = Awaited<ReturnType<typeof invitationWords>>
