import type { Messages, NamespaceKeys, NestedKeyOf } from 'next-intl'
import { getLocale, getTranslations, setRequestLocale } from 'next-intl/server'
import type { Locale } from './routing'

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** The words of one namespace in one locale; what components take as `t`, so that a preview can show them in any locale. */
export type Words<N extends Namespace> = Awaited<ReturnType<typeof wordsFor<N>>>

/** Reads the words of a namespace in `locale`, whatever the request's own locale is. */
export function wordsFor<N extends Namespace>(locale: Locale, namespace: N) {
  return getTranslations({ locale, namespace })
}

/** Lets a page be prerendered in `locale`; call it first in every page and layout. */
export const useStaticLocale = setRequestLocale

/** The request's own locale, where no parameter of the page tells it. */
export const currentLocale = getLocale
