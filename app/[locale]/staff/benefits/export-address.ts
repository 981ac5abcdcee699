import type { Locale } from '@/lib/i18n/routing'

export const EXPORT_FORMATS = ['json', 'csv'] as const
export const EXPORT_VERSIONS = ['newest', 'published'] as const

type Asked = {
  format: (typeof EXPORT_FORMATS)[number]
  version?: (typeof EXPORT_VERSIONS)[number]
  /** One alone; left out: all. */
  benefit?: string
}

/** Where the benefits are downloaded as a file. */
export function exportAddress(locale: Locale, asked: Asked): string {
  return `/${locale}/staff/benefits/export?${new URLSearchParams({ version: 'newest', ...asked })}`
}
