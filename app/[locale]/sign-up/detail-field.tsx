import { CountedField } from '@/components/forms/counted-field'
import { DateBoxes, type DatePart } from '@/components/forms/date-boxes'
import type { FieldProps } from '@/components/forms/field'
import { SelectField } from '@/components/forms/select-field'
import type { CheckedName } from '@/lib/registration/sign-up-rules'
import type { Drawing } from './drawing'
import type { DrawnField } from './sections'

export type DetailFieldProps = Drawing & {
  asked: DrawnField
  dateOrder: readonly DatePart[]
  replace: (name: CheckedName, value: string) => void
  /** What stands in the field already, by name: it may stay however long it is. */
  kept?: Readonly<Record<string, string>>
}

/** What a field is called, and what is wrong with it. */
export function fieldPropsOf({ asked, words, messageOf }: DetailFieldProps): FieldProps {
  const { fieldCode: name } = asked
  return {
    name,
    label: words.labels[name] ?? name,
    hint: words.hints[name],
    error: messageOf(name),
    optional: asked.isOptional ? words.optional : undefined,
  }
}

/** What its row says about an input. */
export function inputPropsOf({ asked, words, values, registered }: DetailFieldProps) {
  const row = words.inputs[asked.fieldCode]
  return {
    ...registered(asked.fieldCode),
    type: row?.type,
    autoComplete: row?.autocomplete,
    inputMode: row?.inputMode,
    defaultValue: values[asked.fieldCode],
  }
}

/** A CardField that says something about a person and opens nothing: a short text, a choice or a date. */
export function DetailField(props: DetailFieldProps) {
  const { asked, words, kept } = props
  const { fieldCode: name } = asked
  const row = words.inputs[name]
  if (row?.type === 'date-boxes') return <BirthDateField {...props} />
  const { type, inputMode, ...select } = inputPropsOf(props)
  if (row?.type === 'select')
    return <SelectField {...fieldPropsOf(props)} options={choicesOf(name, words)} inputProps={select} />
  return (
    <CountedField
      {...fieldPropsOf(props)}
      maxLength={row?.maxLength ?? 0}
      kept={kept?.[name]}
      words={words.counted}
      inputProps={{ ...select, type, inputMode }}
      onShorter={value => props.replace(name, value)}
    />
  )
}

function choicesOf(name: DrawnField['fieldCode'], words: DetailFieldProps['words']) {
  const choices = Object.entries(words.choices[name] ?? {}).map(([value, label]) => ({ value, label }))
  return [{ value: '', label: words.noChoice }, ...choices]
}

function BirthDateField(props: DetailFieldProps) {
  const { values, registered, dateOrder, words } = props
  const box = (part: DatePart) => ({ defaultValue: values[`BIRTH_DATE.${part}`] })
  const lastPart = dateOrder.at(-1)
  return (
    <DateBoxes
      {...fieldPropsOf(props)}
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
