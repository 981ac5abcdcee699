import type { LoginIdentity } from '@/lib/membership/login-identity'
import { identitiesOfRegistration } from '@/lib/registration/pending'
import { waitingIdentities } from '@/lib/registration/sealed-sign-up'

/**
 * The identity by which a proof's registration, or the sign-up that waits in it, could be proved instead; null where it
 * has one only.
 */
export async function otherIdentityOf(proof: {
  identityType: LoginIdentity['identityType']
  registrationID: string | null
  sealedSignUp: Buffer | null
}): Promise<LoginIdentity | null> {
  const waiting = waitingIdentities(proof.sealedSignUp)
  const identities = waiting.length > 0 ? waiting : await identitiesOfRegistration(proof.registrationID)
  return identities.find(({ identityType }) => identityType !== proof.identityType) ?? null
}
