import { asks } from '@/lib/registration/sign-up-rules'
import { ConsentFields } from './consent-fields'
import { ExtraFields } from './extra-fields'
import { PersonalField, type PersonalFieldProps } from './personal-field'
import { Section } from './section'

type Props = Omit<PersonalFieldProps, 'asked'> & { termsHref: string }

/** Every field that the programme asks for, in its order; then its own questions and the choices. */
export function SignUpFields({ termsHref, ...props }: Props) {
  const { rules, words } = props
  return (
    <>
      {words.fieldSections.map(({ title, fields }) => (
        <Section key={title} title={title}>
          {fields.map(asked => (
            <PersonalField key={asked.fieldCode} {...props} asked={asked} />
          ))}
        </Section>
      ))}
      <ExtraFields {...props} />
      <Section title={words.sections.choices}>
        <ConsentFields
          {...props}
          asksEmail={asks(rules, 'EMAIL')}
          asksMobile={asks(rules, 'MOBILE_PHONE')}
          termsHref={termsHref}
        />
      </Section>
    </>
  )
}
