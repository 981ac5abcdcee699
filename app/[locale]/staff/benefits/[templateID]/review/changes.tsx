import { LanguageLabel } from '@/components/staff/language-label'
import { hasOtherFacts, type TextChange, textChanges } from '@/lib/drafts/catalogue'
import type { BenefitContent } from '@/lib/drafts/content'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { directionOf, languageTagFrom } from '@/lib/membership/language-tag'

type Props = {
  t: Words<'StaffBenefits'>
  locale: Locale
  before: BenefitContent | null
  after: BenefitContent
}

/** What a draft changes: each text as members read it now beside how they would read it. */
export function Changes({ t, locale, before, after }: Props) {
  const changes = textChanges(before, after)
  return (
    <>
      <ul className="changes">
        {changes.map(change => (
          <li key={`${change.field} ${change.language}`} className="change">
            <h3>
              {t(`field.${change.field}`)} · <LanguageLabel tag={change.language} locale={locale} />
            </h3>
            <ChangedText t={t} locale={locale} change={change} side="before" />
            <ChangedText t={t} locale={locale} change={change} side="after" />
          </li>
        ))}
      </ul>
      {hasOtherFacts(before, after) && before && <OtherFacts t={t} before={before} after={after} />}
    </>
  )
}

type SideProps = Pick<Props, 't' | 'locale'> & { change: TextChange; side: 'before' | 'after' }

function ChangedText({ t, locale, change, side }: SideProps) {
  const text = change[side]
  const Tag = side === 'before' ? 'del' : 'ins'
  return (
    <div className="change-side" data-side={side}>
      <p className="change-name">{t(`side.${side}`)}</p>
      {text === null ? (
        <p className="change-none" lang={locale}>
          {t('nothing')}
        </p>
      ) : (
        <p
          lang={languageTagFrom(change.language)?.tag}
          dir={directionOf(change.language)}
          className="whitespace-pre-line"
        >
          <Tag>{text}</Tag>
        </p>
      )}
    </div>
  )
}

/** Defaults, picture and page: told as they stand, since nobody reads them as a text. */
function OtherFacts({ t, before, after }: { t: Props['t']; before: BenefitContent; after: BenefitContent }) {
  const facts = (content: BenefitContent) => [
    content.benefitTitle.defaultLanguage ?? '',
    content.iconUrl,
    content.benefitUrl ?? '',
  ]
  const names = [t('facts.default'), t('facts.icon'), t('facts.benefitUrl')]
  const [old, young] = [facts(before), facts(after)]
  return (
    <dl className="fact-changes">
      {names.map((name, index) =>
        old[index] === young[index] ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <del dir="ltr">{old[index] || t('nothing')}</del>{' '}
              <ins dir="ltr">{young[index] || t('nothing')}</ins>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
