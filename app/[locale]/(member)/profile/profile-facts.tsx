import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { AttributeDefinition } from '@/lib/membership/attribute'
import { ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { type ChosenText, textFor } from '@/lib/membership/multi-language-text'
import { PROFILE_CODES } from '@/lib/profile/profile-rules'
import { fieldText } from './field-text'
import type { ProfileView } from './profile-view'

type Props = { locale: Locale; view: ProfileView; preferred: readonly string[] }

/** What is kept, to be read where it cannot be changed; what was not given says so. */
export async function ProfileFacts({ locale, view, preferred }: Props) {
  const [t, field] = await Promise.all([wordsFor(locale, 'Profile'), wordsFor(locale, 'Field')])
  const none = t('notGiven')
  return (
    <>
      <dl className="facts">
        {PROFILE_CODES.map(code => (
          <Fact key={code} label={field(code)}>
            <bdi>{fieldText(code, view.fields[code], locale, field) ?? none}</bdi>
          </Fact>
        ))}
        {view.attributes.map(definition => (
          <Fact
            key={definition.attributeID}
            label={<Localized text={textFor(preferred, definition.label)} />}
          >
            <Answer definition={definition} view={view} preferred={preferred} none={none} />
          </Fact>
        ))}
      </dl>
      {view.showsAddress && (
        <section>
          <h2>{t('address')}</h2>
          <dl className="facts">
            {ADDRESS_FIELDS.map(name => (
              <Fact key={name} label={field(name)}>
                <bdi>{view.address[name] ?? none}</bdi>
              </Fact>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

type AnswerProps = Omit<Props, 'locale'> & { definition: AttributeDefinition; none: string }

function Answer({ definition: { attributeID, options }, view, preferred, none }: AnswerProps) {
  const value = view.attributeList.find(kept => kept.attributeID === attributeID)?.value
  const option = options?.find(one => one.value === value)
  return option ? <Localized text={textFor(preferred, option.label)} /> : <bdi>{value ?? none}</bdi>
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
