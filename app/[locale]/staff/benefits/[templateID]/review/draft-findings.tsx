import { FindingItem } from '@/app/[locale]/staff/coverage/finding-item'
import { mendPath } from '@/app/[locale]/staff/coverage/mend-path'
import type { BenefitContent } from '@/lib/drafts/content'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { reviewBenefits } from '@/lib/text-review/review-benefits'

type Props = { locale: Locale; templateID: string; draft: BenefitContent; title: string }

/** What the checks find in a draft, each with the way to mend it; nothing where they find nothing. */
export async function DraftFindings({ locale, templateID, draft, title }: Props) {
  const [t, review, { promisedLanguages }] = await Promise.all([
    wordsFor(locale, 'StaffCoverage'),
    wordsFor(locale, 'TextReview'),
    programmeSettings(),
  ])
  const benefit = { ...draft, benefitInstanceId: templateID }
  const findings = reviewBenefits([benefit], { promised: promisedLanguages, now: new Date() })
  if (findings.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="finding-list">
        {findings.map(finding => (
          <FindingItem
            key={`${finding.path} ${finding.code}`}
            t={t}
            review={review}
            locale={locale}
            finding={finding}
            mend={href(locale, mendPath(templateID, finding.language))}
          />
        ))}
      </ul>
    </>
  )
}
