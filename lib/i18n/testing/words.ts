import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

/** The words of a namespace where there is no request; one that is missing throws. */
export function testWords<N extends Parameters<typeof import('@/lib/i18n/words').wordsFor>[1]>(
  locale: Locale,
  namespace: N,
): Words<N> {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'))
  const onError = (error: Error) => {
    throw error
  }
  return createTranslator({ locale, messages, namespace, onError } as never) as unknown as Words<N>
}
