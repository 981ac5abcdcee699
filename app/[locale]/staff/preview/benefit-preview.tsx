import { BenefitList } from '@/components/membership/benefit-list'
import { BenefitTexts } from '@/components/membership/benefit-texts'
import { config } from '@/lib/config'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import type { PreviewContext } from './preview-context'
import { ReaderPreview } from './reader-preview'
import type { Reader } from './readers'
import { ReadersGrid } from './readers-grid'

const FIELDS = ['benefitTitle', 'useScenarios', 'useRules'] as const

type Props = { context: PreviewContext; benefit: BenefitDetail }

/** One benefit as each reader sees it, side by side. */
export function BenefitPreview({ context, benefit }: Props) {
  const { t, readers } = context
  return (
    <ReadersGrid context={context}>
      {readers.map(reader => (
        <ReaderPreview
          key={reader.id}
          context={context}
          reader={reader}
          texts={FIELDS.map(field => ({ field: t(`field.${field}`), text: benefit[field] }))}
        >
          <MemberBenefit context={context} reader={reader} benefit={benefit} />
        </ReaderPreview>
      ))}
    </ReadersGrid>
  )
}

/** The voucher as the member's list has it, and the texts as its page has them. */
function MemberBenefit({ context, reader, benefit }: Props & { reader: Reader }) {
  const { zone, now, status } = context
  const own = reader.benefitOf(benefit)
  const shown = status === 'own' ? own : { ...own, status }
  const rest = { t: reader.words, locale: reader.locale, preferred: reader.drawnFor }
  return (
    <>
      <BenefitList
        {...rest}
        zone={zone}
        now={now}
        benefits={[shown]}
        iconOf={({ iconUrl }) => iconUrlFrom(iconUrl, config().ICON_HOSTS)}
      />
      <BenefitTexts {...rest} benefit={shown} />
    </>
  )
}
