import type { Amount } from './amount'
import { amountFromWire } from './amount-schema'
import { FIELD_CODES, type FieldCode } from './card-field'
import { CARD_FIELDS_MAX_SIZE, FIELD_VALUE_MAX_LENGTH } from './card-field-rows'
import { type CardField, wireValueFrom } from './card-field-schema'
import type { Problem } from './outcome'

/** What is to be sent: stored text, a count of points, an Amount. PASSWORD may be there; it is never emitted. */
export type EmittedValues = { [code in FieldCode]?: string | number | Amount | undefined }

/** `leftOut` is for the log: it names codes and reasons, never values. */
export type EmittedCardFields = {
  cardFields: CardField[]
  leftOut: Array<{ fieldCode: FieldCode; code: Problem }>
}

// What goes first where there are more than ten (domain 4.3).
const LEAST_NEEDED: readonly FieldCode[] = ['USER_SALUTATION', 'GENDER']

/**
 * `cardFields` for issueCard and inquireCardDetail, in the document's order. What does not fit is left out, never cut
 * or clamped. `amountsAs` is the one switch between the declared type (JSON text) and the document's example (object).
 */
export function emitCardFields(
  values: EmittedValues,
  amountsAs: 'text' | 'object' = 'text',
): EmittedCardFields {
  const cardFields: CardField[] = []
  const leftOut: EmittedCardFields['leftOut'] = []
  for (const fieldCode of FIELD_CODES) {
    const given = values[fieldCode]
    if (fieldCode === 'PASSWORD' || given === undefined || given === '') continue
    const value = wireValueFrom(fieldCode, given)
    if (!value.ok) leftOut.push({ fieldCode, code: value.problem })
    else if (value.value.length > FIELD_VALUE_MAX_LENGTH) leftOut.push({ fieldCode, code: 'too-long' })
    else cardFields.push({ fieldCode, fieldValue: shaped(value.value, amountsAs) })
  }
  for (const fieldCode of LEAST_NEEDED) {
    const index = cardFields.findIndex(element => element.fieldCode === fieldCode)
    if (cardFields.length <= CARD_FIELDS_MAX_SIZE || index === -1) continue
    cardFields.splice(index, 1)
    leftOut.push({ fieldCode, code: 'too-many' })
  }
  return { cardFields, leftOut }
}

function shaped(value: string, amountsAs: 'text' | 'object'): string | object {
  return (amountsAs === 'object' && value.startsWith('{') && amountFromWire(value)) || value
}
