import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type CardFieldSettings, normaliseCardField } from '@/lib/membership/card-field'
import { displayNameFrom } from '@/lib/membership/display-name'
import type { MemberFields } from '@/lib/membership/member'
import { phoneFrom } from '@/lib/membership/phone'
import {
  birthDateOf,
  CHECKED_NAMES,
  checkSignUpField,
  SIGN_UP_NAMES,
  type SignUpProblem,
  type SignUpValues,
} from './sign-up-check'

/** A checked sign-up: values in the form in which they are stored, the password apart from what may be kept. */
export type SignUp = {
  requestID: string
  fields: MemberFields
  password: string
  consents: { email: boolean; sms: boolean }
}

const UNCHANGED = ['FIRST_NAME', 'LAST_NAME', 'USER_NAME', 'USER_SALUTATION', 'GENDER', 'EMAIL'] as const

function phoneOf(values: SignUpValues): string | null {
  return phoneFrom(values.MOBILE_PHONE, values['MOBILE_PHONE.callingCode'])
}

function fieldsOf(values: SignUpValues): MemberFields {
  const fields: MemberFields = {}
  for (const name of UNCHANGED) {
    const value = normaliseCardField(name, values[name])
    if (value !== '') fields[name] = value
  }
  const birthDate = birthDateOf(values)
  if (birthDate !== '') fields.BIRTH_DATE = birthDate
  const phone = phoneOf(values)
  if (phone !== null) fields.MOBILE_PHONE = phone
  fields.USER_NAME ??= displayNameFrom({ FIRST_NAME: fields.FIRST_NAME, LAST_NAME: fields.LAST_NAME })
  return fields
}

function signUpFrom(values: SignUpValues): SignUp {
  const fields = fieldsOf(values)
  return {
    // A post without a form's own id (a script's, say) is a new request each time it is sent.
    requestID: z.uuid().safeParse(values.requestId).data ?? randomUUID(),
    fields,
    password: values.PASSWORD,
    // A choice for a channel without an address is no choice.
    consents: {
      email: values['consent.email'] !== '' && fields.EMAIL !== undefined,
      sms: values['consent.sms'] !== '' && fields.MOBILE_PHONE !== undefined,
    },
  }
}

const posted = z.record(z.enum(SIGN_UP_NAMES), z.string())

/** The server's check of a posted sign-up: the browser's verdicts, and whether the phone number can exist. */
export function signUpSchema(settings: CardFieldSettings) {
  return posted
    .superRefine((values, context) => {
      const refuse = (name: string, problem: SignUpProblem) =>
        context.addIssue({ code: 'custom', path: [name], message: problem })
      for (const name of CHECKED_NAMES) {
        const problem = checkSignUpField(name, values, settings)
        if (problem) refuse(name, problem)
        else if (
          name === 'MOBILE_PHONE' &&
          normaliseCardField(name, values[name]) !== '' &&
          phoneOf(values) === null
        ) {
          refuse(name, 'not-a-phone')
        }
      }
    })
    .transform(signUpFrom)
}
