import { type BenefitDetail, effectiveStatus } from '@/lib/membership/benefit-detail'
import { daysLeft, ENDS_SOON_DAYS } from '@/lib/membership/days-left'
import { instantFrom } from '@/lib/membership/instant'

/** How many of them the account page names; all of them stand on the page of benefits. */
const SHOWN = 3

/** How many benefits can be used at `now`, and those of them that end soon: the nearest three, and how many in all. */
export type UsableBenefits = { usable: number; soonest: BenefitDetail[]; endingSoon: number }

export function usableBenefits(benefits: readonly BenefitDetail[], now: Date, zone: string): UsableBenefits {
  const usable = benefits.filter(benefit => effectiveStatus(benefit, now) === 'ACTIVATED')
  const ending = usable
    .filter(
      ({ expireTime }) => (daysLeft(expireTime, now, zone) ?? Number.POSITIVE_INFINITY) <= ENDS_SOON_DAYS,
    )
    .map(benefit => ({ benefit, ends: instantFrom(benefit.expireTime) ?? 0 }))
    .sort((one, other) => one.ends - other.ends)
  return {
    usable: usable.length,
    soonest: ending.slice(0, SHOWN).map(({ benefit }) => benefit),
    endingSoon: ending.length,
  }
}
