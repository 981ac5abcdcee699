import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { log } from '@/lib/log'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { type Store, store } from '@/lib/store/connect'
import { findPasskey, markPasskeyUsed, type Passkey, type PasskeyOwner } from '@/lib/store/passkey'
import { newPasskeyChallenge, takePasskeyChallenge } from './passkey-challenge'
import { readAssertion } from './passkey-json'
import { asksVerification, isPasskeyOrigin, relyingPartyID, userHandleOf } from './passkey-party'

/**
 * `passkey-over`: the challenge was answered before or has run out. `passkey-unknown`: nobody's any more, or of no use
 * at this door. `passkey-known`: somebody's already. `passkey-refused`: anything that does not hold.
 */
export type PasskeyProblem =
  | 'passkey-known'
  | 'passkey-over'
  | 'passkey-refused'
  | 'passkey-unknown'
  | 'too-many-passkeys'
  | 'unavailable'

/** What a browser needs to let somebody choose a passkey. Nobody is named: the answer says who it is. */
export async function beginPasskey(
  ownerKind: PasskeyOwner['ownerKind'],
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<PublicKeyCredentialRequestOptionsJSON, PasskeyProblem>> {
  try {
    const challenge = await newPasskeyChallenge(db, { sign: ownerKind }, now)
    const options = await generateAuthenticationOptions({
      rpID: relyingPartyID(),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      userVerification: asksVerification(ownerKind) ? 'required' : 'preferred',
    })
    return done(options)
  } catch (error) {
    return unavailablePasskey(error)
  }
}

/** Checks what a browser answered, and says whose passkey of this kind it is; each answer is good once. */
export async function checkPasskey(
  ownerKind: PasskeyOwner['ownerKind'],
  text: unknown,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<{ ownerID: string }, PasskeyProblem>> {
  try {
    const told = readAssertion(text)
    if (!told) return refused('passkey-refused')
    if (!(await takePasskeyChallenge(db, { sign: ownerKind }, told.challenge, now)))
      return refused('passkey-over')
    const passkey = await findPasskey(db, told.answer.id)
    if (passkey?.ownerKind !== ownerKind) return refused('passkey-unknown')
    const counter = await verifiedCounter(passkey, told)
    if (counter === null) return refused('passkey-refused')
    const isUsed = await markPasskeyUsed(db, passkey.credentialID, { counter, now: new Date(now) })
    return isUsed ? done({ ownerID: passkey.ownerID }) : refused('passkey-refused')
  } catch (error) {
    return unavailablePasskey(error)
  }
}

/** What the store or the environment threw, told to the log by its name. */
export function unavailablePasskey(error: unknown) {
  log.error({ event: 'passkey', error: error instanceof Error ? error.name : 'unknown' })
  return refused('unavailable' as const)
}

type Told = NonNullable<ReturnType<typeof readAssertion>>

/** How often the authenticator says it has signed; null where anything about the answer does not hold. */
async function verifiedCounter(
  passkey: Passkey,
  { answer, challenge, origin }: Told,
): Promise<number | null> {
  const isOwn = answer.response.userHandle === Buffer.from(userHandleOf(passkey)).toString('base64url')
  if (!isOwn || !isPasskeyOrigin(origin)) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingPartyID(),
      credential: {
        id: passkey.credentialID,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: asksVerification(passkey.ownerKind),
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // Whatever does not hold is thrown.
    return null
  }
}
