import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { BenefitCard, type BenefitCardProps } from './benefit-card'

type Props = Omit<BenefitCardProps, 'benefit' | 'icon'> & {
  benefits: readonly BenefitDetail[]
  /** The address of a benefit's picture that may be shown, or null. */
  iconOf: (benefit: BenefitDetail) => string | null
}

/** Benefits as a member sees them; the staff preview draws its cells with this very list. */
export function BenefitList({ benefits, iconOf, ...rest }: Props) {
  return (
    <ul className="benefit-list">
      {benefits.map(benefit => (
        <li key={benefit.benefitInstanceId}>
          <BenefitCard {...rest} benefit={benefit} icon={iconOf(benefit)} />
        </li>
      ))}
    </ul>
  )
}
