import { BENEFITS_MAX_SIZE } from '@/lib/membership/benefit-detail'
import type { PreviewContext } from './preview-context'

/** Thirty benefits for five readers on three devices: what is drawn in well under two seconds on two cores. */
const CELLS_MAX_SIZE = BENEFITS_MAX_SIZE * 5 * 3

/** How many benefits are drawn of so many, and in how many cells; at least one, whatever it takes. */
export function cellsOf({ readers, views }: Pick<PreviewContext, 'readers' | 'views'>, benefits: number) {
  const each = readers.length * views.length
  const most = Math.max(1, Math.floor(CELLS_MAX_SIZE / each))
  const drawn = Math.min(benefits, most, BENEFITS_MAX_SIZE)
  return { drawn, rest: benefits - drawn, cells: drawn * each, isByViews: most < BENEFITS_MAX_SIZE }
}
