import { CountedField } from '@/components/forms/counted-field'
import { DateBoxes, type DatePart } from '@/components/forms/date-boxes'
import { NewPasswordField } from '@/components/forms/new-password-field'
import { PhoneField } from '@/components/forms/phone-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { CheckedName } from '@/lib/registration/sign-up-rules'
import type { Drawing } from './drawing'
import type { DrawnField } from './sections'

export type PersonalFieldProps = Drawing & {
  asked: DrawnField
  dateOrder: readonly DatePart[]
  callingCodes: readonly { value: string; label: string }[]
  defaultCallingCode: string
  /** How the typed number is read; empty while nobody knows. */
  understood: string
  replace: (name: CheckedName, value: string) => void
}

/** One CardField, drawn as its row says. */
export function PersonalField(props: PersonalFieldProps) {
  const { asked, words, values, messageOf, registered } = props
  const { fieldCode: name } = asked
  const row = words.inputs[name]
  const field = {
    name,
    label: words.labels[name] ?? name,
    hint: words.hints[name],
    error: messageOf(name),
    optional: asked.isOptional ? words.optional : undefined,
  }
  const input = {
    ...registered(name),
    type: row?.type,
    autoComplete: row?.autocomplete,
    inputMode: row?.inputMode,
    defaultValue: values[name],
  }
  switch (row?.type) {
    case 'password':
      return (
        <NewPasswordField
          {...field}
          words={words.reveal}
          checklist={words.passwordChecklist}
          inputProps={registered(name)}
        />
      )
    case 'tel':
      return (
        <PhoneField
          {...field}
          callingCodes={props.callingCodes}
          callingCodeLabel={words.callingCode}
          callingCodeProps={{
            defaultValue: values['MOBILE_PHONE.callingCode'] || props.defaultCallingCode,
          }}
          inputProps={input}
          understood={{ label: words.understood, value: props.understood }}
        />
      )
    case 'email':
      return <TextField {...field} inputProps={{ ...input, dir: 'ltr' }} />
    case 'select': {
      const { type: _drawn, inputMode: _typed, ...select } = input
      return <SelectField {...field} options={choicesOf(name, words)} inputProps={select} />
    }
    case 'date-boxes':
      return <BirthDateField {...props} field={field} />
    default:
      return (
        <CountedField
          {...field}
          maxLength={row?.maxLength ?? 0}
          words={words.counted}
          inputProps={input}
          onShorter={value => props.replace(name, value)}
        />
      )
  }
}

function choicesOf(name: DrawnField['fieldCode'], words: PersonalFieldProps['words']) {
  const choices = Object.entries(words.choices[name] ?? {}).map(([value, label]) => ({ value, label }))
  return [{ value: '', label: words.noChoice }, ...choices]
}

function BirthDateField({
  field,
  values,
  registered,
  dateOrder,
  words,
}: PersonalFieldProps & { field: Omit<Parameters<typeof DateBoxes>[0], 'order' | 'partLabels'> }) {
  const box = (part: DatePart) => ({ defaultValue: values[`BIRTH_DATE.${part}`] })
  const lastPart = dateOrder.at(-1)
  return (
    <DateBoxes
      {...field}
      order={dateOrder}
      partLabels={words.dateParts}
      autoComplete="bday"
      inputProps={{
        day: box('day'),
        month: box('month'),
        year: box('year'),
        ...(lastPart ? { [lastPart]: { ...registered('BIRTH_DATE'), ...box(lastPart) } } : {}),
      }}
    />
  )
}
