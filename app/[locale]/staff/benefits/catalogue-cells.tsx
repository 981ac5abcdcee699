import Link from 'next/link'
import type { ReactNode } from 'react'
import { LanguageLabel } from '@/components/staff/language-label'
import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import { formatMoment } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { ProgrammeSettings } from '@/lib/programme/settings'
import { BenefitName } from './benefit-name'
import { gapsOf } from './gaps'

type Props = {
  t: Words<'StaffBenefits'>
  locale: Locale
  settings: Pick<ProgrammeSettings, 'promisedLanguages' | 'zone'>
  entry: CatalogueEntry
}

/** The cells of one benefit's row: what it is called, how it stands, which promised languages have gaps, who edited it. */
export function catalogueCells({ t, locale, settings, entry }: Props): ReactNode[] {
  const gaps = gapsOf(entry.newest, settings.promisedLanguages)
  return [
    <Link
      key="name"
      className="records-link"
      href={href(locale, `/staff/benefits/${entry.templateID}`)}
      prefetch={false}
    >
      <BenefitName content={entry.newest} preferred={[locale]} untitled={t('untitled')} />
    </Link>,
    <span key="state" className="draft-mark" data-state={entry.state}>
      {t(`state.${entry.state}`)}
    </span>,
    gaps.length === 0 ? (
      <span key="languages" className="covered">
        {t('covered')}
      </span>
    ) : (
      <span key="languages" className="gaps">
        {t('gaps')}{' '}
        {gaps.map((tag, index) => (
          <span key={tag}>
            {index > 0 && ', '}
            <LanguageLabel tag={tag} locale={locale} />
          </span>
        ))}
      </span>
    ),
    entry.editedAt && (
      <span key="edited">
        {formatMoment(entry.editedAt, locale, settings.zone)}{' '}
        <bdi className="records-note">{entry.editedBy}</bdi>
      </span>
    ),
  ]
}
