import { z } from 'zod'
import { IDENTITY_TYPES, type LoginIdentity, loginIdentityFrom } from './login-identity'

/** LoginIdentity as it travels: the type must agree with the number, which comes out in its canonical spelling. */
export const loginIdentitySchema = z
  .object({ identityType: z.enum(IDENTITY_TYPES), identityNo: z.string() })
  .transform((given, context): LoginIdentity => {
    const identity = loginIdentityFrom(given.identityNo, undefined)
    if (identity?.identityType === given.identityType) return identity
    const message = given.identityType === 'EMAIL' ? 'not-an-email' : 'not-a-phone'
    context.issues.push({ code: 'custom', message, path: ['identityNo'], input: given.identityNo })
    return z.NEVER
  })
