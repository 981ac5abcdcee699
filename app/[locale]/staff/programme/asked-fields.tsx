import type { Words } from '@/lib/i18n/words'
import type { SignUpField } from '@/lib/membership/sign-up-field'

type Props = { t: Words<'StaffProgramme'>; field: Words<'Field'>; fields: readonly SignUpField[] }

/** What sign-up asks for, in the order of its form. */
export function AskedFields({ t, field, fields }: Props) {
  return (
    <section className="panel">
      <h2>{t('signUp')}</h2>
      <ol className="field-order">
        {fields.map(({ fieldCode, required }) => (
          <li key={fieldCode}>
            {field(fieldCode)} <code dir="ltr">{fieldCode}</code> · {t(required ? 'required' : 'optional')}
          </li>
        ))}
      </ol>
      <p>{t('signUpNote')}</p>
    </section>
  )
}
