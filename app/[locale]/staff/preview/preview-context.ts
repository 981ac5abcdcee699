import { preferredLanguages } from '@/app/preferred-languages'
import { formatPercent } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { portalLanguagesOf, readersOf } from './readers'
import type { ViewOptions } from './view-options'

/** What every cell needs: the staff person's words, each reader with theirs, on what they read, and when. */
export async function previewContext(locale: Locale, options: ViewOptions) {
  const own = await ownLanguages(locale)
  const [t, reasons, readers] = await Promise.all([
    wordsFor(locale, 'StaffPreview'),
    wordsFor(locale, 'TextReason'),
    readersOf(options, own),
  ])
  const views = options.devices.flatMap(device =>
    options.themes.flatMap(theme =>
      options.scales.map(scale => {
        const words = [t(`device.${device}`), t(`theme.${theme}`), formatPercent(scale, locale)]
        return { device, theme, scale, words: words.join(' · ') }
      }),
    ),
  )
  const { zone, status } = options
  return { locale, t, reasons, zone, status, readers, views, now: options.at ?? new Date() }
}

export type PreviewContext = Awaited<ReturnType<typeof previewContext>>

/**
 * What a staff person sees unasked: the languages they can judge, which are the page's and their browser's. All of them
 * are a tick away; on a slow line, or for one word that was mended, the fewest cells are the best ones.
 */
export async function ownLanguages(locale: Locale): Promise<Locale[]> {
  return portalLanguagesOf(await preferredLanguages(locale, null))
}
