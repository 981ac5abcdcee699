import type { CardFieldProblem } from '@/lib/membership/card-field'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'
import { checkNewPassword } from '@/lib/registration/new-password'
import { openingOf } from '@/lib/registration/opening'
import { parseStoredCard } from '@/lib/registration/stored-card'

/** What is wrong with a new password, the words of the person whom the identity opens counted as theirs; else null. */
export async function passwordProblem(
  password: string,
  identity: LoginIdentity,
): Promise<CardFieldProblem | null> {
  const [{ name }, opening] = await Promise.all([programmeSettings(), openingOf(identity)])
  const fields =
    opening.kind === 'account'
      ? parseStoredCard(opening.account.card)?.fields
      : opening.kind === 'member'
        ? opening.detail.fields
        : {}
  return checkNewPassword(password, { identity, fields: fields ?? {}, programmeName: name })
}
