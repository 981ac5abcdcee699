import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** What the forms of the till say where something went wrong as a whole. */
async function problemsIn(locale: Locale) {
  const [t, form, waits] = await Promise.all([
    wordsFor(locale, 'StaffRedeem'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  const problems = {
    braked: form('braked'),
    'not-offered': t('problem.not-offered'),
    offline: t('problem.offline'),
    outdated: form('outdated'),
    unavailable: t('problem.unavailable'),
  }
  return { ...waits, problems, errorTitle: t('errorTitle'), pending: t('pending') }
}

export async function codeFormWords(locale: Locale) {
  const [t, problems] = await Promise.all([wordsFor(locale, 'StaffRedeem'), problemsIn(locale)])
  return {
    ...problems,
    cardNo: { hint: t('cardNo.hint'), label: t('cardNo.label'), optional: t('cardNo.optional') },
    code: { hint: t('code.hint'), label: t('code.label') },
    fieldProblems: {
      required: t('problem.required'),
      unknown: t('problem.unknown'),
      'wrong-member': t('problem.wrong-member'),
    },
    scanner: {
      denied: t('scan.denied'),
      label: t('scan.label'),
      start: t('scan.start'),
      stop: t('scan.stop'),
    },
    submit: t('lookUp'),
  }
}

/** Of the buttons that accept and take back. */
export async function buttonWords(locale: Locale, submit: 'accept' | 'undo') {
  const [t, problems] = await Promise.all([wordsFor(locale, 'StaffRedeem'), problemsIn(locale)])
  return { ...problems, submit: t(submit) }
}
