import type { WaitWords } from '@/components/forms/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

const MINUTES = [1, 2, 5, 10, 15, 30, 60]

/** How waits are told in a locale, for forms that may be told one. */
export async function waitsIn(locale: Locale): Promise<WaitWords> {
  const t = await wordsFor(locale, 'Wait')
  return {
    waits: MINUTES.map(minutes => ({ seconds: minutes * 60, words: t('minutes', { minutes }) })),
    waitLong: t('long'),
  }
}
