import { z } from 'zod'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import { identitiesFrom, type LoginIdentity } from '@/lib/membership/login-identity'

const submission = z.object({ fields: z.partialRecord(z.enum(PERSONAL_FIELD_CODES), z.string()) })

/** The e-mail address and mobile number that an open registration was made with; none where nothing is kept of it. */
export function submittedIdentities(kept: unknown): LoginIdentity[] {
  const parsed = submission.safeParse(kept)
  return parsed.success ? identitiesFrom(parsed.data.fields) : []
}
