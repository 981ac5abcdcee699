import type { ComponentProps } from 'react'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { DateBoxes, type DatePart } from '@/components/forms/date-boxes'
import { NewPasswordField } from '@/components/forms/new-password-field'
import { PhoneField } from '@/components/forms/phone-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { CARD_FIELDS, type PersonalFieldCode } from '@/lib/membership/card-field'
import type { CheckedName } from '@/lib/registration/sign-up-check'
import type { SignUpWords } from './sign-up-words'

type Props = {
  words: SignUpWords
  values: Readonly<Record<string, string>>
  messageOf: (name: CheckedName) => string | undefined
  registered: (name: CheckedName) => ComponentProps<'input'> & ComponentProps<'select'>
  dateOrder: readonly DatePart[]
  callingCodes: readonly { value: string; label: string }[]
  defaultCallingCode: string
  termsHref: string
}

/** Every field of the form, each drawn from its CardField row: what is needed first, what is nice to know after it. */
export function SignUpFields(props: Props) {
  const { words, values, messageOf, registered } = props
  const field = (name: PersonalFieldCode) => ({
    name,
    label: words.labels[name] ?? name,
    hint: words.hints[name],
    error: messageOf(name),
  })
  const input = (name: PersonalFieldCode) => {
    const row = CARD_FIELDS[name].input
    const { type, autocomplete: autoComplete, inputMode } = row ?? { type: 'text', autocomplete: 'off' }
    return { ...registered(name), type, autoComplete, inputMode, defaultValue: values[name] }
  }
  const choices = (name: 'USER_SALUTATION' | 'GENDER', labels: Record<string, string>) => [
    { value: '', label: words.noChoice },
    ...(CARD_FIELDS[name].values ?? []).map(value => ({ value, label: labels[value] ?? value })),
  ]
  const select = (name: 'USER_SALUTATION' | 'GENDER') => {
    const { type: _drawn, inputMode: _typed, ...rest } = input(name)
    return rest
  }
  const box = (name: 'consent.email' | 'consent.sms' | 'consent.terms') => ({
    defaultChecked: values[name] === 'on',
  })
  const dateInput = (part: DatePart) => ({ defaultValue: values[`BIRTH_DATE.${part}`] })
  const lastPart = props.dateOrder.at(-1)
  return (
    <>
      <Section title={words.sections.name}>
        <TextField {...field('FIRST_NAME')} inputProps={input('FIRST_NAME')} />
        <TextField {...field('LAST_NAME')} optional={words.optional} inputProps={input('LAST_NAME')} />
        <TextField {...field('USER_NAME')} optional={words.optional} inputProps={input('USER_NAME')} />
      </Section>
      <Section title={words.sections.contact}>
        <TextField {...field('EMAIL')} inputProps={{ ...input('EMAIL'), dir: 'ltr' }} />
        <PhoneField
          {...field('MOBILE_PHONE')}
          callingCodes={props.callingCodes}
          callingCodeLabel={words.callingCode}
          callingCodeProps={{
            defaultValue: values['MOBILE_PHONE.callingCode'] || props.defaultCallingCode,
          }}
          inputProps={input('MOBILE_PHONE')}
        />
      </Section>
      <Section title={words.sections.password}>
        <NewPasswordField
          {...field('PASSWORD')}
          words={words.reveal}
          checklist={words.passwordChecklist}
          inputProps={registered('PASSWORD')}
        />
      </Section>
      <Section title={words.sections.more}>
        <SelectField
          {...field('USER_SALUTATION')}
          optional={words.optional}
          options={choices('USER_SALUTATION', words.salutations)}
          inputProps={select('USER_SALUTATION')}
        />
        <SelectField
          {...field('GENDER')}
          optional={words.optional}
          options={choices('GENDER', words.genders)}
          inputProps={select('GENDER')}
        />
        <DateBoxes
          {...field('BIRTH_DATE')}
          optional={words.optional}
          order={props.dateOrder}
          partLabels={words.dateParts}
          autoComplete="bday"
          inputProps={{
            day: dateInput('day'),
            month: dateInput('month'),
            year: dateInput('year'),
            ...(lastPart ? { [lastPart]: { ...registered('BIRTH_DATE'), ...dateInput(lastPart) } } : {}),
          }}
        />
      </Section>
      <Section title={words.sections.choices}>
        <CheckboxField name="consent.email" label={words.consentEmail} inputProps={box('consent.email')} />
        <CheckboxField name="consent.sms" label={words.consentSms} inputProps={box('consent.sms')} />
        <CheckboxField
          name="consent.terms"
          label={
            <>
              {words.terms} <a href={props.termsHref}>{words.termsLink}</a>
            </>
          }
          error={messageOf('consent.terms')}
          inputProps={{ ...registered('consent.terms'), ...box('consent.terms') }}
        />
      </Section>
    </>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="form-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
