import { type BenefitDetail, effectiveStatus, instantFrom } from '@/lib/membership/benefit-detail'

const SOON_MS = 14 * 24 * 60 * 60 * 1_000

/** How many of them the account page names; all of them stand on the page of benefits. */
const SHOWN = 3

/** How many benefits can be used at `now`, and those of them that end within 14 days: the soonest three, and all. */
export type UsableBenefits = { usable: number; soonest: BenefitDetail[]; endingSoon: number }

export function usableBenefits(benefits: readonly BenefitDetail[], now: Date): UsableBenefits {
  const usable = benefits.filter(benefit => effectiveStatus(benefit, now) === 'ACTIVATED')
  const ending = usable
    .map(benefit => ({ benefit, ends: instantFrom(benefit.expireTime) ?? Number.POSITIVE_INFINITY }))
    .filter(({ ends }) => ends - now.getTime() <= SOON_MS)
    .sort((one, other) => one.ends - other.ends)
  return {
    usable: usable.length,
    soonest: ending.slice(0, SHOWN).map(({ benefit }) => benefit),
    endingSoon: ending.length,
  }
}
