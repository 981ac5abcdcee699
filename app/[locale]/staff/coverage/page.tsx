import type { Metadata } from 'next'
import { BenefitName } from '@/app/[locale]/staff/benefits/benefit-name'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { EmptyState } from '@/components/membership/empty-state'
import { catalogue } from '@/lib/drafts/catalogue'
import { formatCount } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { CoverageFilter } from './coverage-filter'
import { coverageQueryFrom, isNarrowed, searchFor } from './coverage-query'
import { coverageView } from './coverage-view'
import { LanguagesCovered } from './language-coverage'
import { Matrix } from './matrix'
import { mendPath } from './mend-path'
import { reviewedEach } from './reviewed'

type Props = PageProps<'/[locale]/staff/coverage'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffCoverage')
  return { title: t('metaTitle') }
}

export default async function StaffCoveragePage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, asked, { promisedLanguages }] = await Promise.all([
    pageLocale(params),
    searchParams,
    programmeSettings(),
  ])
  const query = coverageQueryFrom(asked)
  const [t, benefitWords, review, entries] = await Promise.all([
    wordsFor(locale, 'StaffCoverage'),
    wordsFor(locale, 'StaffBenefits'),
    wordsFor(locale, 'TextReview'),
    catalogue(),
  ])
  const benefits = entries.map(({ templateID, newest }) => ({ ...newest, benefitInstanceId: templateID }))
  const found = await reviewedEach(benefits, promisedLanguages)
  const view = coverageView(benefits, found, promisedLanguages, query)
  const { shown, count, from, hasMore, totals } = view
  const printed = (number: number) => formatCount(number, locale)
  return (
    <StaffFrame locale={locale} path="/staff/coverage" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <section className="grid gap-3" aria-labelledby="languages">
          <h2 id="languages" className="text-xl">
            {t('languages')}
          </h2>
          <LanguagesCovered
            t={t}
            locale={locale}
            languages={view.languages}
            linkOf={language => `?language=${encodeURIComponent(language)}`}
          />
          <p>
            {(['error', 'warning', 'note'] as const)
              .map(severity =>
                review(`count.${severity}`, { count: totals[severity], printed: printed(totals[severity]) }),
              )
              .join(' · ')}
          </p>
        </section>
        <CoverageFilter t={t} review={review} locale={locale} promised={promisedLanguages} query={query} />
        {shown.length === 0 ? (
          <EmptyState drawing="cup" title={t(isNarrowed(query) || query.q ? 'noneFound' : 'nothingWrong')} />
        ) : (
          <div className="grid gap-3">
            <p role="status">
              {t('shown', {
                from: printed(from + 1),
                until: printed(from + shown.length),
                count: printed(count),
              })}
            </p>
            <Matrix
              t={t}
              review={review}
              locale={locale}
              languages={view.languages.map(({ language }) => language)}
              shown={shown}
              isOpen={isNarrowed(query)}
              nameOf={benefit => (
                <a href={href(locale, mendPath(benefit.benefitInstanceId, null))}>
                  <BenefitName content={benefit} preferred={[locale]} untitled={benefitWords('untitled')} />
                </a>
              )}
              mendPath={({ benefitInstanceId }, language) =>
                href(locale, mendPath(benefitInstanceId, language))
              }
            />
            {(query.page > 1 || hasMore) && (
              <p className="desk-pages">
                {query.page > 1 && <a href={searchFor(query, query.page - 1)}>{benefitWords('previous')}</a>}
                {hasMore && <a href={searchFor(query, query.page + 1)}>{benefitWords('next')}</a>}
              </p>
            )}
          </div>
        )}
      </div>
    </StaffFrame>
  )
}
