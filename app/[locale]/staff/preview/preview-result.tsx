import { Notice } from '@/components/forms/notice'
import type { Locale } from '@/lib/i18n/routing'
import { BenefitPreview } from './benefit-preview'
import { BenefitTitle } from './benefit-title'
import { PastedPreview } from './pasted-preview'
import { previewContext } from './preview-context'
import type { Shown } from './shown'

/** What is shown below the forms; the heading takes the focus when something new was pasted. */
export async function PreviewResult({ locale, shown, id }: { locale: Locale; shown: Shown; id: string }) {
  const context = await previewContext(locale)
  const { t } = context
  if (shown.source === 'nothing') return null
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
      </div>
      {isPasted ? (
        <PastedPreview context={context} pasted={shown.pasted} />
      ) : (
        <BenefitPreview context={context} benefit={shown.benefit} />
      )}
    </section>
  )
}
