import { benefitFormWords } from '@/app/[locale]/staff/benefits/form-words'
import { ButtonForm } from '@/components/forms/button-form'
import { versionsOf } from '@/lib/drafts/catalogue'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { takeBenefitBack } from './actions'

type Props = { locale: Locale; templateID: string; canTakeBack: boolean }

/** What was published before, newest first; each but the newest can become the draft again, where there is none. */
export async function Versions({ locale, templateID, canTakeBack }: Props) {
  const [t, words, { zone }, versions] = await Promise.all([
    wordsFor(locale, 'StaffBenefits'),
    benefitFormWords(locale),
    programmeSettings(),
    versionsOf(templateID),
  ])
  if (versions.length === 0) return <p>{t('versions.none')}</p>
  return (
    <ol className="versions">
      {versions.map(({ versionNo, publishedAt, publishedBy }, index) => (
        <li key={versionNo} className="version">
          <p>
            <strong>{t('versions.number', { number: versionNo })}</strong>{' '}
            <span className="records-note">
              {formatMoment(publishedAt, locale, zone)} <bdi>{publishedBy}</bdi>
            </span>
          </p>
          {index === 0 && <p>{t('versions.current')}</p>}
          {index > 0 && canTakeBack && (
            <ButtonForm
              action={takeBenefitBack}
              words={{ ...words, submit: t('versions.takeBack', { number: versionNo }) }}
              fields={{ templateID, versionNo: String(versionNo) }}
              tone="quiet"
            />
          )}
        </li>
      ))}
    </ol>
  )
}
