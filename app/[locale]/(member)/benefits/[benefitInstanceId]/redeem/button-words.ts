import { waitsIn } from '@/app/wait-words'
import type { ButtonFormWords } from '@/components/forms/button-form'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words of a button on these pages. */
export async function buttonWords(locale: Locale, submit: string): Promise<ButtonFormWords> {
  const [t, form, waits] = await Promise.all([
    wordsFor(locale, 'Redeem'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    errorTitle: t('errorTitle'),
    pending: t('pending'),
    problems: {
      braked: form('braked'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
      unavailable: t('problem.unavailable'),
    },
    submit,
  }
}
