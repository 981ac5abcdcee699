import type { Words } from '@/lib/i18n/words'
import type { EffectiveStatus } from '@/lib/membership/benefit-detail'

/** In words as well as in colour; the mark before it is drawn by class. */
export function BenefitStatusBadge({ t, status }: { t: Words<'Benefit'>; status: EffectiveStatus }) {
  return <p className="badge">{t(`status.${status}`)}</p>
}
