import type { ReactNode } from 'react'
import { SelectField } from '@/components/forms/select-field'
import type { Words } from '@/lib/i18n/words'
import { textFor } from '@/lib/membership/multi-language-text'
import type { Choice } from './shown'

type Props = {
  t: Words<'StaffPreview'>
  /** The staff person's languages. */
  preferred: readonly string[]
  choices: readonly Choice[]
  chosen: string | undefined
  /** How it is to be seen. */
  children: ReactNode
}

/** A plain GET form: the choice stands in the address, so it can be kept, sent on and gone back to. */
export function ChooseForm({ t, preferred, choices, chosen, children }: Props) {
  if (choices.length === 0) return <p>{t('choose.none')}</p>
  const options = choices.map(({ id, isDraft, content }) => {
    const { text, language, direction } = textFor(preferred, content.benefitTitle)
    const name = text || t('untitled')
    const label = isDraft ? t('choose.draft', { name }) : name
    return { value: id, label, ...(text ? { lang: language ?? undefined, dir: direction } : {}) }
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
