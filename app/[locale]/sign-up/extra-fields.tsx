import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { attributeName } from '@/lib/registration/sign-up-rules'
import type { Drawing } from './drawing'
import { Section } from './section'

/** The programme's own questions, and the home address folded away: all of it may be left out. */
export function ExtraFields(props: Drawing) {
  const { rules, words } = props
  return (
    <>
      {words.attributes.length > 0 && (
        <Section title={words.sections.attributes}>
          <AttributeFields {...props} />
        </Section>
      )}
      {rules.asksAddress && <AddressFields {...props} />}
    </>
  )
}

function AttributeFields({ words, values, messageOf, registered }: Drawing) {
  return words.attributes.map(({ attributeID, label, options }) => {
    const name = attributeName(attributeID)
    const field = {
      name,
      label: (
        <bdi lang={label.lang} dir={label.dir}>
          {label.label}
        </bdi>
      ),
      error: messageOf(name),
      optional: words.optional,
    }
    const input = { ...registered(name), defaultValue: values[name] }
    return options ? (
      <SelectField
        key={name}
        {...field}
        options={[{ value: '', label: words.noChoice }, ...options]}
        inputProps={input}
      />
    ) : (
      <TextField key={name} {...field} inputProps={{ ...input, autoComplete: 'off' }} />
    )
  })
}

/** Open where something stands in it or is wrong with it: nothing typed is ever out of sight. */
function AddressFields({ words, values, messageOf, registered }: Drawing) {
  const isOpen = ADDRESS_FIELDS.some(name => values[name] || messageOf(name))
  return (
    <details className="form-section" open={isOpen}>
      <summary>
        <h2 className="inline">{words.sections.address}</h2>{' '}
        <span className="field-optional">{words.optional}</span>
      </summary>
      {ADDRESS_FIELDS.map(name => (
        <TextField
          key={name}
          name={name}
          label={words.labels[name] ?? name}
          error={messageOf(name)}
          inputProps={{
            ...registered(name),
            autoComplete: words.addressAutocomplete[name],
            defaultValue: values[name],
            ...(name === 'homePhone' ? { type: 'tel', dir: 'ltr' } : {}),
          }}
        />
      ))}
    </details>
  )
}
