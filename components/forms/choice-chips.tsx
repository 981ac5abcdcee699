import type { ReactNode } from 'react'

export type Choice = { value: string; label: ReactNode; isChosen: boolean }

type Props = {
  name: string
  legend: ReactNode
  choices: readonly Choice[]
  /** Several may be ticked, or one of them is chosen. */
  type?: 'checkbox' | 'radio'
}

/** A few short choices beside each other. Boxes to tick, so that they are read, pressed and sent as such everywhere. */
export function ChoiceChips({ name, legend, choices, type = 'checkbox' }: Props) {
  return (
    <fieldset className="chips">
      <legend className="field-label">{legend}</legend>
      <div className="chip-row">
        {choices.map(({ value, label, isChosen }) => (
          <label key={value} className="chip">
            <input type={type} name={name} value={value} defaultChecked={isChosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
