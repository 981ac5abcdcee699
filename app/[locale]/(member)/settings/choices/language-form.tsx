import { formWordsIn } from '@/app/[locale]/(member)/settings/form-words'
import { KeptForm } from '@/components/forms/kept-form'
import { SelectField } from '@/components/forms/select-field'
import { directionOfLocale, LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { saveMyLanguage } from './actions'

/** In which language the member is written to; each language under its own name. */
export async function LanguageForm({
  locale,
  t,
  language,
}: {
  locale: Locale
  t: Words<'Choices'>
  language: Locale
}) {
  const words = await formWordsIn(locale)
  const options = LOCALES.map(value => ({
    value,
    label: LOCALE_NAMES[value],
    lang: value,
    dir: directionOfLocale(value),
  }))
  return (
    <section aria-labelledby="language-title">
      <h2 id="language-title">{t('language.title')}</h2>
      <p>{t('language.lead')}</p>
      <KeptForm key={language} action={saveMyLanguage} words={{ ...words, submit: t('language.submit') }}>
        <SelectField
          name="language"
          label={t('language.label')}
          options={options}
          inputProps={{ defaultValue: language }}
        />
      </KeptForm>
    </section>
  )
}
