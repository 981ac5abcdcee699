import { LOCALES, type Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'

/** What every cell needs: the staff person's words, and each reader with theirs. */
export async function previewContext(locale: Locale) {
  const [t, reasons, { zone }, readers] = await Promise.all([
    wordsFor(locale, 'StaffPreview'),
    wordsFor(locale, 'TextReason'),
    programmeSettings(),
    Promise.all(
      LOCALES.map(async reader => ({
        locale: reader,
        // A reader without stored languages or a browser's wishes: only the page's own locale.
        preferred: [reader] as const,
        words: await wordsFor(reader, 'Benefit'),
      })),
    ),
  ])
  return { locale, t, reasons, zone, readers, now: new Date() }
}

export type PreviewContext = Awaited<ReturnType<typeof previewContext>>
