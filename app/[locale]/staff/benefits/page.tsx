import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { SelectField } from '@/components/forms/select-field'
import { ShortForm } from '@/components/forms/short-form'
import { TextField } from '@/components/forms/text-field'
import { EmptyState } from '@/components/membership/empty-state'
import { RecordTable } from '@/components/staff/record-table'
import { CATALOGUE_STATES, catalogue } from '@/lib/drafts/catalogue'
import { formatCount, languageName } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { TEXT_MAX_LENGTH } from '@/lib/membership/multi-language-text-schema'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { newBenefit } from './actions'
import { BenefitNotice } from './benefit-notice'
import { catalogueCells } from './catalogue-cells'
import { catalogueQueryFrom, foundIn } from './catalogue-query'
import { FileWays } from './file-ways'
import { benefitFormWords } from './form-words'
import { PageLinks } from './page-links'

type Props = PageProps<'/[locale]/staff/benefits'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffBenefits')
  return { title: t('metaTitle') }
}

export default async function StaffBenefitsPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, asked, settings] = await Promise.all([pageLocale(params), searchParams, programmeSettings()])
  const query = catalogueQueryFrom(asked)
  const [t, words, entries] = await Promise.all([
    wordsFor(locale, 'StaffBenefits'),
    benefitFormWords(locale),
    catalogue(),
  ])
  const { count, shown, hasMore } = foundIn(entries, query)
  const source = languageName(settings.promisedLanguages[0] ?? 'en-US', locale)
  return (
    <StaffFrame locale={locale} path="/staff/benefits" email={email}>
      <div className="wrap staff-page">
        <div className="desk-head">
          <div>
            <h1 className="text-3xl">{t('title')}</h1>
            <p className="staff-lead">{t('lead')}</p>
          </div>
          <FileWays t={t} locale={locale} />
        </div>
        <BenefitNotice t={t} notice={asked.notice} />
        <form className="records-filter">
          <TextField
            name="q"
            label={t('search')}
            inputProps={{ type: 'search', defaultValue: query.q, maxLength: 200 }}
          />
          <SelectField
            name="state"
            label={t('stateLabel')}
            options={[
              { value: '', label: t('any') },
              ...CATALOGUE_STATES.map(state => ({ value: state, label: t(`state.${state}`) })),
            ]}
            inputProps={{ defaultValue: query.state ?? '' }}
          />
          <button className="button" type="submit">
            {t('show')}
          </button>
        </form>
        {shown.length === 0 ? (
          <EmptyState drawing="cup" title={t(entries.length === 0 ? 'none' : 'noneFound')} />
        ) : (
          <div className="grid gap-3">
            <p>{t('count', { count, printed: formatCount(count, locale) })}</p>
            <RecordTable
              caption={t('title')}
              headings={[t('benefit'), t('stateLabel'), t('languages'), t('edited')]}
              rows={shown.map(entry => ({
                key: entry.templateID,
                cells: catalogueCells({ t, locale, settings, entry }),
              }))}
            />
            <PageLinks t={t} query={query} hasMore={hasMore} />
          </div>
        )}
        <section className="panel" aria-labelledby="new-benefit">
          <h2 id="new-benefit">{t('new.title')}</h2>
          <ShortForm
            action={newBenefit}
            words={{
              ...words,
              label: t('new.label', { language: source }),
              hint: t('new.hint'),
              submit: t('new.submit'),
            }}
            name="benefitTitle"
            inputProps={{ autoComplete: 'off', maxLength: 4 * TEXT_MAX_LENGTH }}
          />
        </section>
      </div>
    </StaffFrame>
  )
}
