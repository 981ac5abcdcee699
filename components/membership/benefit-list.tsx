import type { Route } from 'next'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { BenefitCard, type BenefitCardProps } from './benefit-card'

type Props = Omit<BenefitCardProps, 'benefit' | 'icon' | 'link'> & {
  benefits: readonly BenefitDetail[]
  /** The address of a benefit's picture that may be shown, or null. */
  iconOf: (benefit: BenefitDetail) => string | null
  /** The page of a benefit; a preview has none. */
  linkOf?: (benefit: BenefitDetail) => Route
}

/** Benefits as a member sees them; the staff preview draws its cells with this very list. */
export function BenefitList({ benefits, iconOf, linkOf, ...rest }: Props) {
  return (
    <ul className="benefit-list">
      {benefits.map(benefit => (
        <li key={benefit.benefitInstanceId}>
          <BenefitCard
            {...rest}
            benefit={benefit}
            icon={iconOf(benefit)}
            {...(linkOf ? { link: linkOf(benefit) } : {})}
          />
        </li>
      ))}
    </ul>
  )
}
