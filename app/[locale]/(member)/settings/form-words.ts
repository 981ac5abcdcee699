import { waitsIn } from '@/app/wait-words'
import type { KeptFormWords } from '@/components/forms/kept-form'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The words that every form of the settings has in common. */
export async function formWordsIn(locale: Locale): Promise<Omit<KeptFormWords, 'submit'>> {
  const [t, form, waits] = await Promise.all([
    wordsFor(locale, 'Settings'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    errorTitle: t('form.errorTitle'),
    pending: t('form.pending'),
    problems: {
      offline: t('form.offline'),
      outdated: form('outdated'),
      unavailable: t('notice.unavailable'),
    },
  }
}
