import Link from 'next/link'
import { BenefitName } from '@/app/[locale]/staff/benefits/benefit-name'
import { RecordTable } from '@/components/staff/record-table'
import { hasOtherFacts, textChanges } from '@/lib/drafts/catalogue'
import type { Imported } from '@/lib/drafts/files/apply'
import type { PlannedBenefit } from '@/lib/drafts/files/plan'
import { formatCount, languageName } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { languageTagFrom } from '@/lib/membership/language-tag'

/** More than anybody reads before pressing; the counts above are of all. */
const ROWS_MAX_SIZE = 200

type Row = { planned: PlannedBenefit; state: Imported }
type Props = { locale: Locale; t: Words<'StaffBenefitsImport'>; rows: readonly Row[]; isDone: boolean }

/** Each benefit that is not left as it is, with the texts that change. */
export async function PlannedList({ locale, t, rows, isDone }: Props) {
  const benefits = await wordsFor(locale, 'StaffBenefits')
  const listed = rows.filter(({ state, planned }) => state !== 'same' || (isDone && planned.state !== 'same'))
  const rest = listed.length - ROWS_MAX_SIZE
  if (listed.length === 0) return null
  return (
    <>
      <RecordTable
        caption={t('listed')}
        headings={[benefits('benefit'), t('stateLabel'), t('texts')]}
        rows={listed.slice(0, ROWS_MAX_SIZE).map(({ planned, state }) => {
          const { templateID, before, after } = planned
          const name = <BenefitName content={after} preferred={[locale]} untitled={benefits('untitled')} />
          const isThere = before !== null || (isDone && state !== 'conflict')
          return {
            key: templateID,
            cells: [
              isThere ? (
                <Link
                  key="name"
                  className="records-link"
                  href={href(locale, `/staff/benefits/${templateID}`)}
                  prefetch={false}
                >
                  {name}
                </Link>
              ) : (
                name
              ),
              t(`state.${state}`),
              <ChangedTexts key="texts" t={t} locale={locale} planned={planned} />,
            ],
          }
        })}
      />
      {rest > 0 && <p>{t('notListed', { printed: formatCount(rest, locale) })}</p>}
    </>
  )
}

const CHANGES = ['added', 'changed', 'removed'] as const

function ChangedTexts({ t, locale, planned }: Pick<Props, 't' | 'locale'> & { planned: PlannedBenefit }) {
  const { before, after } = planned
  const changes = textChanges(before, after)
  return (
    <>
      {CHANGES.map(kind => {
        const of = changes.filter(change => kindOf(change) === kind)
        if (of.length === 0) return null
        const languages = [...new Set(of.map(({ language }) => language))].map(tag =>
          languageTagFrom(tag) ? languageName(languageTagFrom(tag)?.tag ?? tag, locale) : tag,
        )
        return (
          <span key={kind} className="records-note">
            {t(`change.${kind}`, {
              printed: formatCount(of.length, locale),
              languages: new Intl.ListFormat(locale).format(languages),
            })}
          </span>
        )
      })}
      {hasOtherFacts(before, after) && <span className="records-note">{t('change.facts')}</span>}
    </>
  )
}

function kindOf({ before, after }: { before: string | null; after: string | null }) {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}
