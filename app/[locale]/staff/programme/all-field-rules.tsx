import { CardFieldRules } from '@/components/membership/card-field-rules'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { FIELD_CODES } from '@/lib/membership/card-field'

type Props = { locale: Locale; title: string; field: Words<'Field'> }

/** The rules of all thirteen codes, in the document's order. */
export async function AllFieldRules({ locale, title, field }: Props) {
  const [t, password] = await Promise.all([wordsFor(locale, 'CardFieldRules'), wordsFor(locale, 'Password')])
  return (
    <section className="panel">
      <h2>{title}</h2>
      <CardFieldRules codes={FIELD_CODES} locale={locale} t={t} field={field} password={password} />
    </section>
  )
}
