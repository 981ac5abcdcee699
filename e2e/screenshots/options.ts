import { parseArgs } from 'node:util'
import { LOCALES } from '@/lib/i18n/routing'

const THEMES = ['light', 'dark']
const WIDTHS = ['360', '768', '1280']
/** A Latin script, one without spaces, and one from right to left: what can go wrong goes wrong in one of them. */
const SHOWN_LOCALES = ['en', 'zh-CN', 'ar']

export type Options = { pages: string[]; locales: string[]; themes: string[]; widths: number[] }

/**
 * What to take: `--page /card --locale en --theme dark --width 360`, each as often as wanted; `--all-locales`. What is not
 * named is taken whole.
 * @throws where an option is unknown
 */
export function optionsFrom(args: string[]): Options {
  const many = { type: 'string', multiple: true } as const
  const { values } = parseArgs({
    args,
    options: {
      page: many,
      locale: many,
      theme: many,
      width: many,
      'all-locales': { type: 'boolean', default: false },
    },
  })
  return {
    pages: values.page ?? [],
    locales: values.locale ?? (values['all-locales'] ? [...LOCALES] : SHOWN_LOCALES),
    themes: values.theme ?? THEMES,
    widths: (values.width ?? WIDTHS).map(Number),
  }
}
