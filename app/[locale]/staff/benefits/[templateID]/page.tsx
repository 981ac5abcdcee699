import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BenefitName } from '@/app/[locale]/staff/benefits/benefit-name'
import { BenefitNotice } from '@/app/[locale]/staff/benefits/benefit-notice'
import { draftOf } from '@/app/[locale]/staff/preview/shown'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { formatMoment } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { EditorFacts, EditorTexts } from './editor-forms'
import { editorPath } from './editor-path'
import { editorView } from './editor-view'
import { LanguageTabs } from './language-tabs'

type Props = PageProps<'/[locale]/staff/benefits/[templateID]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffBenefits')
  return { title: t('editTitle') }
}

export default async function StaffBenefitPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, { templateID }, asked, settings] = await Promise.all([
    pageLocale(params),
    params,
    searchParams,
    programmeSettings(),
  ])
  const [t, entry] = await Promise.all([wordsFor(locale, 'StaffBenefits'), catalogueEntry(templateID)])
  if (entry === null) notFound()
  const language = typeof asked.language === 'string' ? asked.language : undefined
  const view = editorView(entry, settings.promisedLanguages, language)
  return (
    <StaffFrame locale={locale} path={editorPath(templateID, { language: view.language })} email={email}>
      <div className="wrap staff-page">
        <div className="desk-head">
          <div>
            <p className="desk-above">
              <Link href={href(locale, '/staff/benefits')} prefetch={false}>
                {t('title')}
              </Link>
            </p>
            <h1 className="text-3xl">
              <BenefitName content={entry.newest} preferred={[locale]} untitled={t('untitled')} />
            </h1>
            <p className="desk-facts">
              <span className="draft-mark" data-state={entry.state}>
                {t(`state.${entry.state}`)}
              </span>
              {entry.editedAt && (
                <span>
                  {t.rich('editedBy', {
                    moment: formatMoment(entry.editedAt, locale, settings.zone),
                    name: entry.editedBy ?? '',
                    who: name => <bdi>{name}</bdi>,
                  })}
                </span>
              )}
            </p>
          </div>
          <div className="desk-ways">
            <Link
              className="button button-quiet"
              href={href(locale, `/staff/preview?benefit=${entry.draft ? draftOf(templateID) : templateID}`)}
              prefetch={false}
            >
              {t('toPreview')}
            </Link>
            <Link
              className="button"
              href={href(locale, `/staff/benefits/${templateID}/review`)}
              prefetch={false}
            >
              {t('toReview')}
            </Link>
          </div>
        </div>
        <BenefitNotice t={t} notice={asked.notice} />
        <LanguageTabs t={t} locale={locale} templateID={templateID} view={view} />
        <section className="panel" aria-labelledby="texts">
          <h2 id="texts">{t('texts')}</h2>
          <EditorTexts locale={locale} entry={entry} view={view} />
        </section>
        <section className="panel" aria-labelledby="facts">
          <h2 id="facts">{t('facts.title')}</h2>
          <EditorFacts locale={locale} entry={entry} />
        </section>
      </div>
    </StaffFrame>
  )
}
