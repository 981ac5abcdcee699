import { formatCount, formatMoment } from '@/lib/i18n/format'
import { cellsOf } from './cells'
import type { PreviewContext } from './preview-context'

/** How much is seen, of when, and with which languages besides the page's. */
export function CellCount({ context, benefits }: { context: PreviewContext; benefits: number }) {
  const { t, locale, readers, views, now, zone } = context
  const { cells, drawn } = cellsOf(context, benefits)
  const factors = [drawn, readers.length, views.length]
  const [, ...others] = readers[0]?.preferred ?? []
  return (
    <ul className="preview-facts">
      <li>{t('cells', { count: cells, printed: formatCount(cells, locale) })}</li>
      {factors.filter(factor => factor > 1).length > 1 && (
        <li>
          {t('cellsOf')} <bdi dir="ltr">{factors.join(' × ')}</bdi>
        </li>
      )}
      <li>{t('seenAt', { moment: formatMoment(now, locale, zone) })}</li>
      {others.length > 0 && (
        <li>
          {t('languages')} <code dir="ltr">{others.join(', ')}</code>
        </li>
      )}
    </ul>
  )
}
