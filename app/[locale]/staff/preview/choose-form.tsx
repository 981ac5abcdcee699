import type { ReactNode } from 'react'
import { SelectField } from '@/components/forms/select-field'
import type { Words } from '@/lib/i18n/words'
import { textFor } from '@/lib/membership/multi-language-text'
import type { BenefitTemplate } from '@/lib/programme/benefit-templates'

type Props = {
  t: Words<'StaffPreview'>
  /** The staff person's languages. */
  preferred: readonly string[]
  templates: readonly BenefitTemplate[]
  chosen: string | undefined
  /** How it is to be seen. */
  children: ReactNode
}

/** A plain GET form: the choice stands in the address, so it can be kept, sent on and gone back to. */
export function ChooseForm({ t, preferred, templates, chosen, children }: Props) {
  if (templates.length === 0) return <p>{t('choose.none')}</p>
  const options = templates.map(({ templateID, benefitTitle }) => {
    const { text, language, direction } = textFor(preferred, benefitTitle)
    return text
      ? { value: templateID, label: text, lang: language ?? undefined, dir: direction }
      : { value: templateID, label: t('untitled') }
  })
  return (
    <form className="preview-form">
      <SelectField
        key={chosen}
        name="benefit"
        label={t('choose.label')}
        options={options}
        inputProps={{ defaultValue: chosen }}
      />
      {children}
      <button className="button" type="submit">
        {t('choose.show')}
      </button>
    </form>
  )
}
