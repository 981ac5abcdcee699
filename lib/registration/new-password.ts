import { type CardFieldProblem, checkCardField } from '@/lib/membership/card-field'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { MemberFields } from '@/lib/membership/member'
import { ownWords } from './sign-up-check'

/** Judges the password of somebody who has proved an identity by the rule of sign-up, their own words and the club's included. */
export function checkNewPassword(
  password: string,
  {
    identity,
    fields,
    programmeName,
  }: { identity: LoginIdentity; fields: MemberFields; programmeName: string },
): CardFieldProblem | null {
  const known = { ...fields, [identity.identityType]: identity.identityNo }
  return checkCardField('PASSWORD', password, { passwordContext: [programmeName, ...ownWords(known)] })
}
