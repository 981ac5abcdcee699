import { BenefitList } from '@/components/membership/benefit-list'
import { BenefitTexts } from '@/components/membership/benefit-texts'
import { PreviewCell } from '@/components/staff/preview-cell'
import { TextReasons } from '@/components/staff/text-reasons'
import { config } from '@/lib/config'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import type { PreviewContext } from './preview-context'

const FIELDS = ['benefitTitle', 'useScenarios', 'useRules'] as const

type Props = { context: PreviewContext; benefit: BenefitDetail }

/** One benefit as each reader sees it, side by side. */
export function BenefitPreview({ context, benefit }: Props) {
  const { locale, t, reasons, readers, zone, now } = context
  return (
    <div className="preview-grid">
      {readers.map(({ locale: reader, preferred, words }) => (
        <PreviewCell
          key={reader}
          locale={reader}
          caption={
            <TextReasons
              t={reasons}
              locale={locale}
              preferred={preferred}
              texts={FIELDS.map(field => ({ field: t(`field.${field}`), text: benefit[field] }))}
            />
          }
        >
          <BenefitList
            t={words}
            locale={reader}
            preferred={preferred}
            zone={zone}
            now={now}
            benefits={[benefit]}
            iconOf={({ iconUrl }) => iconUrlFrom(iconUrl, config().ICON_HOSTS)}
          />
          <BenefitTexts t={words} locale={reader} preferred={preferred} benefit={benefit} />
        </PreviewCell>
      ))}
    </div>
  )
}
