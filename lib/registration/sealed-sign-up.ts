import { z } from 'zod'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import { ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { identitiesFrom, type LoginIdentity } from '@/lib/membership/login-identity'
import { hashPassword } from '@/lib/session/password'
import { seal, unseal } from '@/lib/store/sealed'
import { attributeName, type SignUpValues } from './sign-up-rules'
import type { SignUp } from './sign-up-schema'

const sealedSignUp = z.object({
  requestID: z.uuid(),
  fields: z.partialRecord(z.enum(PERSONAL_FIELD_CODES), z.string()),
  address: z.partialRecord(z.enum(ADDRESS_FIELDS), z.string()),
  attributeList: z.array(z.object({ attributeID: z.string(), value: z.string() })),
  consents: z.object({ email: z.boolean(), sms: z.boolean() }),
  passwordHash: z.string().nullable(),
})

/** A checked sign-up that waits for its proof: the password is kept as its hash only. */
export type WaitingSignUp = z.output<typeof sealedSignUp>

/** Seals a sign-up for the store; takes as long as a registration does over the password, whoever it is of. */
export async function sealSignUp({ password, ...signUp }: SignUp): Promise<Buffer> {
  return resealSignUp({ ...signUp, passwordHash: password === null ? null : await hashPassword(password) })
}

export function resealSignUp(waiting: z.input<typeof sealedSignUp>): Buffer {
  return seal(JSON.stringify(sealedSignUp.parse(waiting)))
}

/** The sign-up that waits in a proof; null where there is none, or its key is no longer in PORTAL_SECRET. */
export function waitingSignUp(sealed: Buffer | null): WaitingSignUp | null {
  const text = sealed && unseal(sealed)
  return text ? sealedSignUp.parse(JSON.parse(text)) : null
}

/** The identities by any of which a waiting sign-up can be proved. */
export function waitingIdentities(sealed: Buffer | null): LoginIdentity[] {
  return identitiesFrom(waitingSignUp(sealed)?.fields ?? {})
}

/** What was typed, by the names of the form: nothing of it is typed twice but the password. */
export function typedOf({ fields, address, attributeList, consents }: WaitingSignUp): SignUpValues {
  const [year = '', month = '', day = ''] = fields.BIRTH_DATE?.split('-') ?? []
  return {
    ...fields,
    ...address,
    'BIRTH_DATE.day': day,
    'BIRTH_DATE.month': month,
    'BIRTH_DATE.year': year,
    ...Object.fromEntries(attributeList.map(({ attributeID, value }) => [attributeName(attributeID), value])),
    ...(consents.email ? { 'consent.email': 'on' } : {}),
    ...(consents.sms ? { 'consent.sms': 'on' } : {}),
    'consent.terms': 'on',
  }
}
