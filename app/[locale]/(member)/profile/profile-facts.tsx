import type { ReactNode } from 'react'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import type { ChosenText } from '@/lib/membership/multi-language-text'
import { formatPhone } from '@/lib/membership/phone'
import type { ProfileView } from './profile-view'

const SHOWN = PERSONAL_FIELD_CODES.filter(code => code !== 'PASSWORD')

/** Everything that is kept, under the labels of the form that asked for it; what was not given says so. */
export async function ProfileFacts({ locale, view }: { locale: Locale; view: ProfileView }) {
  const [t, field] = await Promise.all([wordsFor(locale, 'Profile'), wordsFor(locale, 'Field')])
  const none = t('notGiven')
  return (
    <>
      <dl className="facts">
        {SHOWN.map(code => (
          <Fact key={code} label={field(code)}>
            {shown(code, view.fields[code], { locale, field }) ?? none}
          </Fact>
        ))}
        {view.attributes.map(({ attributeID, label, answer }) => (
          <Fact key={attributeID} label={<Localized text={label} />}>
            {answer === null ? (
              none
            ) : typeof answer === 'string' ? (
              <bdi>{answer}</bdi>
            ) : (
              <Localized text={answer} />
            )}
          </Fact>
        ))}
      </dl>
      {view.address.length > 0 && (
        <section>
          <h2>{t('address')}</h2>
          <dl className="facts">
            {view.address.map(({ field: name, value }) => (
              <Fact key={name} label={field(name)}>
                {value === null ? none : <bdi>{value}</bdi>}
              </Fact>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Localized({ text: { text, language, direction } }: { text: ChosenText }) {
  return (
    <bdi lang={language ?? undefined} dir={direction}>
      {text}
    </bdi>
  )
}

const SALUTATIONS = { 'MR.': 'MR', 'MS.': 'MS', 'MRS.': 'MRS', MISS: 'MISS' } as const

/** A value as people read it; null where there is none. */
function shown(
  code: (typeof SHOWN)[number],
  value: string | undefined,
  { locale, field }: { locale: Locale; field: Words<'Field'> },
): ReactNode {
  if (!value) return null
  if (code === 'GENDER') return value === 'F' || value === 'M' ? field(`gender.${value}`) : null
  if (code === 'USER_SALUTATION') {
    const word = Object.entries(SALUTATIONS).find(([known]) => known === value)?.[1]
    return word ? field(`salutation.${word}`) : null
  }
  // A birth date is a day everywhere: printed in the zone in which its midnight is written.
  if (code === 'BIRTH_DATE') return formatDay(`${value}T00:00:00Z`, locale, 'UTC')
  if (code === 'MOBILE_PHONE') return <bdi dir="ltr">{formatPhone(value)}</bdi>
  return <bdi dir={code === 'EMAIL' ? 'ltr' : undefined}>{value}</bdi>
}
