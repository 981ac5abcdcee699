import { discardBenefitDraft } from '@/app/[locale]/staff/benefits/[templateID]/actions'
import { EXPORT_FORMATS, exportAddress } from '@/app/[locale]/staff/benefits/export-address'
import { benefitFormWords } from '@/app/[locale]/staff/benefits/form-words'
import { gapsOf } from '@/app/[locale]/staff/benefits/gaps'
import { ButtonForm } from '@/components/forms/button-form'
import { Notice } from '@/components/forms/notice'
import { type BenefitContent, fingerprintOf } from '@/lib/drafts/content'
import { isPublishable } from '@/lib/drafts/publish'
import { gateway } from '@/lib/gateway'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { publishBenefit } from './actions'

type Props = { locale: Locale; templateID: string; draft: BenefitContent; isPublisher: boolean }

/** What can be done with a draft, and what stands against it. */
export async function Decide({ locale, templateID, draft, isPublisher }: Props) {
  const [t, words, { promisedLanguages }] = await Promise.all([
    wordsFor(locale, 'StaffBenefits'),
    benefitFormWords(locale),
    programmeSettings(),
  ])
  const gaps = gapsOf(draft, promisedLanguages)
  const isReady = isPublishable(draft)
  const { ownsBenefits } = gateway()
  return (
    <>
      {!isReady && (
        <Notice tone="bad">
          <p>{t('problem.not-ready')}</p>
        </Notice>
      )}
      {gaps.length > 0 && (
        <Notice>
          <p>
            {t('review.gaps', {
              languages: new Intl.ListFormat(locale).format(gaps.map(tag => languageName(tag, locale))),
            })}
          </p>
        </Notice>
      )}
      {!ownsBenefits && (
        <>
          <p>{t('review.upstream')}</p>
          <p className="desk-ways">
            {EXPORT_FORMATS.map(format => (
              <a
                key={format}
                className="button button-quiet"
                href={exportAddress(locale, { format, benefit: templateID })}
                download
              >
                {t(`review.export.${format}`)}
              </a>
            ))}
          </p>
        </>
      )}
      {ownsBenefits && !isPublisher && <p>{t('review.publisherOnly')}</p>}
      <div className="decide">
        {ownsBenefits && isPublisher && isReady && (
          <ButtonForm
            action={publishBenefit}
            words={{ ...words, submit: t('review.publish') }}
            fields={{ templateID, seen: fingerprintOf(draft) }}
          />
        )}
        <ButtonForm
          action={discardBenefitDraft}
          words={{ ...words, submit: t('review.discard') }}
          fields={{ templateID, seen: fingerprintOf(draft) }}
          tone="quiet"
        />
      </div>
    </>
  )
}
