import { Notice } from '@/components/forms/notice'
import { formatCount } from '@/lib/i18n/format'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { BenefitPreview } from './benefit-preview'
import { BenefitTitle } from './benefit-title'
import { cellsOf } from './cells'
import type { PreviewContext } from './preview-context'

type Props = { context: PreviewContext; benefits: readonly BenefitDetail[] }

/**
 * At most the document's page of benefits is drawn, and of many readers and devices fewer: 2,500 of them, five readers
 * each, took 13 s in which nobody else was answered.
 */
export function PastedBenefits({ context, benefits }: Props) {
  const { t, locale } = context
  if (benefits.length === 0) return <p>{t('noBenefits')}</p>
  const { drawn, rest, isByViews } = cellsOf(context, benefits.length)
  return (
    <>
      {rest > 0 && (
        <Notice>
          <p>{t('notDrawn', { count: rest, printed: formatCount(rest, locale) })}</p>
          {isByViews && <p>{t('fewerViews')}</p>}
        </Notice>
      )}
      {benefits.slice(0, drawn).map(benefit => (
        <section key={benefit.benefitInstanceId} className="preview-item">
          <h3>
            <BenefitTitle context={context} text={benefit.benefitTitle} />{' '}
            <code dir="ltr">{benefit.benefitInstanceId}</code>
          </h3>
          <BenefitPreview context={context} benefit={benefit} />
        </section>
      ))}
    </>
  )
}
