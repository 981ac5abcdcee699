import { CheckboxField } from '@/components/forms/checkbox-field'
import type { Drawing } from './drawing'
import type { SignUpWords } from './sign-up-words'

type Props = Pick<Drawing<SignUpWords>, 'words' | 'values' | 'messageOf' | 'registered'> & {
  asksEmail: boolean
  asksMobile: boolean
  termsHref: string
}

/** Unticked boxes, each its own choice; a channel that the programme does not ask for is not offered. */
export function ConsentFields({
  words,
  values,
  messageOf,
  registered,
  asksEmail,
  asksMobile,
  termsHref,
}: Props) {
  const box = (name: 'consent.email' | 'consent.sms' | 'consent.terms') => ({
    defaultChecked: values[name] === 'on',
  })
  return (
    <>
      {asksEmail && (
        <CheckboxField name="consent.email" label={words.consentEmail} inputProps={box('consent.email')} />
      )}
      {asksMobile && (
        <CheckboxField name="consent.sms" label={words.consentSms} inputProps={box('consent.sms')} />
      )}
      <CheckboxField
        name="consent.terms"
        label={
          <>
            {words.terms} <a href={termsHref}>{words.termsLink}</a>
          </>
        }
        error={messageOf('consent.terms')}
        inputProps={{ ...registered('consent.terms'), ...box('consent.terms') }}
      />
    </>
  )
}
