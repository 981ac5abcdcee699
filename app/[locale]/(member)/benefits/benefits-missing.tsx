import { EmptyState } from '@/components/membership/empty-state'
import type { InquiryProblem } from '@/lib/gateway/gateway'
import type { Words } from '@/lib/i18n/words'

/** Said in place of benefits of which nobody knows. */
export function BenefitsMissing({ t, problem }: { t: Words<'Benefits'>; problem: InquiryProblem }) {
  return (
    <EmptyState drawing="plug" title={t(`missing.${problem}.title`)}>
      <p>{t(`missing.${problem}.text`)}</p>
    </EmptyState>
  )
}
