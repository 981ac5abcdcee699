import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** What every form of a benefit can be told: the whole's problems and a text's. */
export async function benefitFormWords(locale: Locale) {
  const [t, form, waits] = await Promise.all([
    wordsFor(locale, 'StaffBenefits'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    errorTitle: t('errorTitle'),
    fieldProblems: {
      'default-missing': t('fieldProblem.default-missing'),
      'forbidden-characters': t('fieldProblem.forbidden-characters'),
      'language-too-long': t('fieldProblem.language-too-long'),
      'not-a-language': t('fieldProblem.not-a-language'),
      required: t('fieldProblem.required'),
      'too-long': t('fieldProblem.too-long'),
      'unsafe-url': t('fieldProblem.unsafe-url'),
    } as Record<string, string>,
    pending: t('pending'),
    problems: {
      changed: t('problem.changed'),
      'changed-since': t('problem.changed-since'),
      gone: t('problem.gone'),
      'has-draft': t('problem.has-draft'),
      'not-a-language': t('fieldProblem.not-a-language'),
      'not-ready': t('problem.not-ready'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
      unavailable: t('problem.unavailable'),
    } as Record<string, string> & { unavailable: string },
  }
}

export type BenefitFormWords = Awaited<ReturnType<typeof benefitFormWords>>
