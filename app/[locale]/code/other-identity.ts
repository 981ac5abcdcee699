import type { LoginIdentity } from '@/lib/membership/login-identity'
import { identitiesOfRegistration } from '@/lib/registration/pending'

/** The identity by which a proof's registration could be proved instead; null where it has one only. */
export async function otherIdentityOf(proof: {
  identityType: LoginIdentity['identityType']
  registrationID: string | null
}): Promise<LoginIdentity | null> {
  const identities = await identitiesOfRegistration(proof.registrationID)
  return identities.find(({ identityType }) => identityType !== proof.identityType) ?? null
}
