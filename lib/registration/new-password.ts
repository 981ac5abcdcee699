import { type CardFieldProblem, checkCardField } from '@/lib/membership/card-field'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { MemberFields } from '@/lib/membership/member'
import type { ProgrammeSettings } from '@/lib/programme/settings'
import type { Opening } from './opening'
import { ownWords } from './sign-up-check'
import { parseStoredCard } from './stored-card'

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

/** Whether the programme's members sign in by a password; else a code sent to them will do. */
export function isPasswordRequired({ signUpFields }: Pick<ProgrammeSettings, 'signUpFields'>): boolean {
  return signUpFields.some(({ fieldCode, required }) => fieldCode === 'PASSWORD' && required)
}

/** What is wrong with a password for what an identity opens, or with choosing none; the person who is opened counts. */
export function problemOfClaim(
  password: string | null,
  identity: LoginIdentity,
  opening: Extract<Opening, { kind: 'account' | 'member' }>,
  settings: Pick<ProgrammeSettings, 'name' | 'signUpFields'>,
): CardFieldProblem | null {
  if (password === null) return isPasswordRequired(settings) ? 'required' : null
  const fields =
    opening.kind === 'account' ? parseStoredCard(opening.account.card)?.fields : opening.detail.fields
  return checkNewPassword(password, { identity, fields: fields ?? {}, programmeName: settings.name })
}
