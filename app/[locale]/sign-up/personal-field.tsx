import { NewPasswordField } from '@/components/forms/new-password-field'
import { PhoneField } from '@/components/forms/phone-field'
import { TextField } from '@/components/forms/text-field'
import { DetailField, type DetailFieldProps, fieldPropsOf, inputPropsOf } from './detail-field'
import type { SignUpWords } from './sign-up-words'

export type PersonalFieldProps = Omit<DetailFieldProps, 'words' | 'kept'> & {
  words: SignUpWords
  callingCodes: readonly { value: string; label: string }[]
  defaultCallingCode: string
  /** How the typed number is read; empty while nobody knows. */
  understood: string
}

/** One CardField, drawn as its row says. */
export function PersonalField(props: PersonalFieldProps) {
  const { asked, words, values, registered } = props
  const { fieldCode: name } = asked
  switch (words.inputs[name]?.type) {
    case 'password':
      return (
        <NewPasswordField
          {...fieldPropsOf(props)}
          words={words.reveal}
          checklist={words.passwordChecklist}
          inputProps={registered(name)}
        />
      )
    case 'tel':
      return (
        <PhoneField
          {...fieldPropsOf(props)}
          callingCodes={props.callingCodes}
          callingCodeLabel={words.callingCode}
          callingCodeProps={{
            defaultValue: values['MOBILE_PHONE.callingCode'] || props.defaultCallingCode,
          }}
          inputProps={inputPropsOf(props)}
          understood={{ label: words.understood, value: props.understood }}
        />
      )
    case 'email':
      return <TextField {...fieldPropsOf(props)} inputProps={{ ...inputPropsOf(props), dir: 'ltr' }} />
    default:
      return <DetailField {...props} />
  }
}
