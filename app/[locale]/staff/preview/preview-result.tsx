import { Notice } from '@/components/forms/notice'
import type { Locale } from '@/lib/i18n/routing'
import { BenefitPreview } from './benefit-preview'
import { BenefitTitle } from './benefit-title'
import { CellCount } from './cell-count'
import { PastedPreview } from './pasted-preview'
import { previewContext } from './preview-context'
import type { Shown } from './shown'
import { StrangeOptions } from './strange-options'
import type { ViewOptions } from './view-options'

type Props = { locale: Locale; shown: Shown; options: ViewOptions; id: string }

/** What is shown below the form; the heading takes the focus when something new was pasted. */
export async function PreviewResult({ locale, shown, options, id }: Props) {
  const context = await previewContext(locale, options)
  const { t } = context
  if (shown.source === 'nothing') return <StrangeOptions t={t} strange={options.strange} />
  if (shown.source === 'gone') {
    return (
      <Notice>
        <p>{t('choose.gone')}</p>
      </Notice>
    )
  }
  const isPasted = shown.source === 'pasted'
  return (
    <section className="preview" aria-labelledby={id}>
      <div>
        <h2 id={id} tabIndex={-1}>
          {isPasted ? (
            t('resultPasted')
          ) : (
            <BenefitTitle context={context} text={shown.benefit.benefitTitle} />
          )}
        </h2>
        {!isPasted && <p className="staff-lead">{t('example')}</p>}
        <CellCount context={context} benefits={benefitsIn(shown)} />
      </div>
      <StrangeOptions t={t} strange={options.strange} />
      {isPasted ? (
        <PastedPreview context={context} {...shown} />
      ) : (
        <BenefitPreview context={context} benefit={shown.benefit} />
      )}
    </section>
  )
}

/** A text alone counts as one. */
function benefitsIn(shown: Extract<Shown, { source: 'pasted' | 'programme' }>): number {
  return shown.source === 'pasted' && shown.pasted.kind === 'benefits' ? shown.pasted.benefits.length : 1
}
