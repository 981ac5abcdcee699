import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Attribute } from '@/lib/membership/attribute'
import { displayNameFrom } from '@/lib/membership/display-name'
import { ADDRESS_FIELDS, type HomeAddress } from '@/lib/membership/home-address'
import type { MemberFields } from '@/lib/membership/member'
import { phoneFrom } from '@/lib/membership/phone'
import { trimmed } from '@/lib/membership/plain-text'
import { checkSignUpField, isTicked, type SignUpProblem, typedValue } from './sign-up-check'
import {
  attributeName,
  type CheckedName,
  checkedNamesOf,
  type SignUpRules,
  type SignUpValues,
} from './sign-up-rules'

/** A checked sign-up: values in the form in which they are stored, the password apart from what may be kept. */
export type SignUp = {
  requestID: string
  fields: MemberFields
  address: HomeAddress
  attributeList: Attribute[]
  /** Null where the programme asks for none. */
  password: string | null
  consents: { email: boolean; sms: boolean }
}

/** The number as typed in E.164, or null where none such can exist. */
function phoneOf(values: SignUpValues): string | null {
  return phoneFrom(values.MOBILE_PHONE ?? '', values['MOBILE_PHONE.callingCode'])
}

function fieldsOf(values: SignUpValues, rules: SignUpRules): MemberFields {
  const fields: MemberFields = {}
  for (const { fieldCode } of rules.fields) {
    if (fieldCode === 'PASSWORD') continue
    const value = fieldCode === 'MOBILE_PHONE' ? phoneOf(values) : typedValue(fieldCode, values)
    if (value) fields[fieldCode] = value
  }
  fields.USER_NAME ??= displayNameFrom(fields)
  return fields
}

function addressOf(values: SignUpValues, { asksAddress }: SignUpRules): HomeAddress {
  const asked = asksAddress ? ADDRESS_FIELDS : []
  const typed = asked.map(field => [field, trimmed(values[field] ?? '')]).filter(([, value]) => value)
  return Object.fromEntries(typed)
}

function attributesOf(values: SignUpValues, { attributes }: SignUpRules): Attribute[] {
  return attributes
    .map(({ attributeID }) => ({ attributeID, value: trimmed(values[attributeName(attributeID)] ?? '') }))
    .filter(({ value }) => value !== '')
}

function signUpFrom(values: SignUpValues, rules: SignUpRules): SignUp {
  const fields = fieldsOf(values, rules)
  const isAsked = rules.fields.some(({ fieldCode }) => fieldCode === 'PASSWORD')
  return {
    // A post without a form's own id (a script's, say) is a new request each time it is sent.
    requestID: z.uuid().safeParse(values.requestId).data ?? randomUUID(),
    fields,
    address: addressOf(values, rules),
    attributeList: attributesOf(values, rules),
    password: isAsked ? (values.PASSWORD ?? null) : null,
    // A choice for a channel without an address is no choice.
    consents: {
      email: isTicked(values['consent.email']) && fields.EMAIL !== undefined,
      sms: isTicked(values['consent.sms']) && fields.MOBILE_PHONE !== undefined,
    },
  }
}

/**
 * The server's check of a posted sign-up: the browser's verdicts, and whether the phone number can exist. `checked` are the
 * fields that are judged: all of the form, unless it is another one.
 */
export function signUpSchema(rules: SignUpRules, checked: readonly CheckedName[] = checkedNamesOf(rules)) {
  return z
    .record(z.string(), z.string())
    .superRefine((values, context) => {
      const refuse = (name: string, problem: SignUpProblem) =>
        context.addIssue({ code: 'custom', path: [name], message: problem })
      for (const name of checked) {
        const problem = checkSignUpField(name, values, rules)
        if (problem) refuse(name, problem)
        else if (name === 'MOBILE_PHONE' && typedValue(name, values) !== '' && phoneOf(values) === null) {
          refuse(name, 'not-a-phone')
        }
      }
    })
    .transform(values => signUpFrom(values, rules))
}
