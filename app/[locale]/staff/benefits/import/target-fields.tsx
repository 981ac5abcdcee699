import { SelectField } from '@/components/forms/select-field'
import type { CatalogueEntry } from '@/lib/drafts/catalogue'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { textFor } from '@/lib/membership/multi-language-text'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

type Props = {
  t: Words<'StaffBenefitsImport'>
  benefits: Words<'StaffBenefits'>
  locale: Locale
  entries: readonly CatalogueEntry[]
  chosen: { benefit: string; field: string } | null
}

/** Where one text alone belongs, which the text does not say. */
export function TargetFields({ t, benefits, locale, entries, chosen }: Props) {
  const names = entries.map(({ templateID, newest }) => {
    const { text, language, direction } = textFor([locale], newest.benefitTitle)
    return {
      value: templateID,
      label: text || benefits('untitled'),
      lang: (text && language) || undefined,
      dir: direction,
    }
  })
  return (
    <fieldset className="import-target">
      <legend className="field-label">{t('target')}</legend>
      <SelectField
        name="benefit"
        label={benefits('benefit')}
        options={[{ value: '', label: t('noTarget') }, ...names]}
        inputProps={{ defaultValue: chosen?.benefit ?? '' }}
      />
      <SelectField
        name="field"
        label={t('text')}
        options={TEXT_FIELDS.map(field => ({ value: field, label: benefits(`field.${field}`) }))}
        inputProps={{ defaultValue: chosen?.field ?? TEXT_FIELDS[0] }}
      />
    </fieldset>
  )
}
