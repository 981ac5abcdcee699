import { benefitFormWords } from '@/app/[locale]/staff/benefits/form-words'
import { languageNameOf } from '@/components/staff/language-label'
import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import { factsOf, fingerprintOf, languagesOf, textsIn } from '@/lib/drafts/content'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { directionOf, languageTagFrom } from '@/lib/membership/language-tag'
import { TEXT_MAX_LENGTH } from '@/lib/membership/multi-language-text-schema'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { saveBenefitFacts, saveBenefitTexts } from './actions'
import type { EditorView } from './editor-view'
import { FactsForm } from './facts-form'
import { TextsForm } from './texts-form'

type Props = { locale: Locale; entry: CatalogueEntry; view: EditorView }

/** The texts of one language beside those they are translated from. */
export async function EditorTexts({
  locale,
  entry: { templateID, newest },
  view: { language, source },
}: Props) {
  const [t, words] = await Promise.all([wordsFor(locale, 'StaffBenefits'), benefitFormWords(locale)])
  const nameOf = (tag: string) => languageNameOf(tag, locale) ?? tag
  const own = textsIn(newest, language)
  const given = source === null ? null : textsIn(newest, source)
  const texts = TEXT_FIELDS.map(field => ({
    name: field,
    label: `${t(`field.${field}`)} · ${nameOf(language)}`,
    text: own[field],
    source: source && given && (
      <div className="text-source">
        <p className="field-label">
          {t(`field.${field}`)} · {nameOf(source)}
        </p>
        <p className="text-given" lang={languageTagFrom(source)?.tag} dir={directionOf(source)}>
          {given[field] || <span lang={locale}>{t('nothing')}</span>}
        </p>
      </div>
    ),
  }))
  const base = fingerprintOf(own)
  return (
    <TextsForm
      key={language}
      action={saveBenefitTexts}
      words={{
        ...words,
        characters: t('characters'),
        nothing: t('nothing'),
        submit: t('save', { language: nameOf(language) }),
        theirs: t('theirs'),
      }}
      texts={texts}
      templateID={templateID}
      language={language}
      lang={languageTagFrom(language)?.tag}
      direction={directionOf(language)}
      base={base}
      maxLength={TEXT_MAX_LENGTH}
    />
  )
}

/** Drawings of the portal's own, in `public/icons/benefits/`. */
const OWN_ICONS =
  `beans birthday cake card coffee delivery gift iced-drink language percent points takeaway ticket toast`
    .split(' ')
    .map(name => `/icons/benefits/${name}.svg`)

/** What is no text. */
export async function EditorFacts({ locale, entry: { templateID, newest } }: Omit<Props, 'view'>) {
  const [t, fieldWords, words] = await Promise.all([
    wordsFor(locale, 'StaffBenefits'),
    wordsFor(locale, 'Field'),
    benefitFormWords(locale),
  ])
  const facts = factsOf(newest)
  const languages = languagesOf(newest).map(tag => ({
    value: tag,
    label: [languageNameOf(tag, locale), `(${tag})`].join(' ').trim(),
  }))
  const isNamed = languages.some(({ value }) => value === facts.defaultLanguage)
  const base = fingerprintOf(facts)
  return (
    <FactsForm
      action={saveBenefitFacts}
      words={{
        ...words,
        benefitUrl: { label: t('facts.benefitUrl'), hint: t('facts.benefitUrlHint') },
        defaultLanguage: { label: t('facts.default'), hint: t('facts.defaultHint') },
        iconUrl: { label: t('facts.icon'), hint: t('facts.iconHint') },
        optional: fieldWords('optional'),
        submit: t('facts.save'),
      }}
      templateID={templateID}
      base={base}
      facts={facts}
      languages={
        isNamed
          ? languages
          : [
              {
                value: facts.defaultLanguage,
                label: facts.defaultLanguage || t('facts.noDefault'),
              },
              ...languages,
            ]
      }
      icons={OWN_ICONS}
    />
  )
}
