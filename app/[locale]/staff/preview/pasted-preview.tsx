import { FindingList } from '@/components/staff/finding-list'
import type { Readable } from '@/lib/text-review/pasted'
import { BenefitPreview } from './benefit-preview'
import { BenefitTitle } from './benefit-title'
import { findingWords } from './findings'
import type { PreviewContext } from './preview-context'
import { TextPreview } from './text-preview'

type Props = { context: PreviewContext; pasted: Readable }

/** What could be read, drawn; what could not, by its path. One bad element never hides the others. */
export function PastedPreview({ context, pasted }: Props) {
  const { t } = context
  return (
    <>
      <FindingList tone="bad" title={t('rejected')} findings={findingWords(t, pasted.rejected)} />
      {pasted.kind === 'text' ? (
        <TextPreview context={context} text={pasted.text} />
      ) : (
        pasted.benefits.map(benefit => (
          <section key={benefit.benefitInstanceId} className="preview-item">
            <h3>
              <BenefitTitle context={context} text={benefit.benefitTitle} />{' '}
              <code dir="ltr">{benefit.benefitInstanceId}</code>
            </h3>
            <BenefitPreview context={context} benefit={benefit} />
          </section>
        ))
      )}
      {pasted.kind === 'benefits' && pasted.benefits.length === 0 && <p>{t('noBenefits')}</p>}
      <FindingList tone="note" title={t('flags')} findings={findingWords(t, pasted.flags)} />
    </>
  )
}
