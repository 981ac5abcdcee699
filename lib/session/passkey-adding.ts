import {
  type AuthenticatorTransport,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { tellOwner } from '@/lib/account/tell-change'
import { record } from '@/lib/audit/record'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { keepAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { countPasskeys, insertPasskey, type PasskeyOwner, readPasskeys } from '@/lib/store/passkey'
import { newPasskeyChallenge, takePasskeyChallenge } from './passkey-challenge'
import { type PasskeyProblem, unavailablePasskey } from './passkey-checking'
import { readAttestation } from './passkey-json'
import { asksVerification, isPasskeyOrigin, relyingPartyID, userHandleOf } from './passkey-party'

const MAX_PASSKEYS = 20

/** EdDSA, ES256 and RS256: together what every authenticator has. */
const ALGORITHMS = [-8, -7, -257]

/**
 * What a browser needs to make a passkey for somebody who is signed in and has just shown who they are (`isFresh`).
 * `userName` is what their authenticator lists it by. Those they have already are named, so that no device makes two.
 */
export async function beginAddingPasskey(
  owner: PasskeyOwner,
  { userName, partyName }: { userName: string; partyName: string },
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON, PasskeyProblem>> {
  try {
    const own = await readPasskeys(db, owner)
    if (own.length >= MAX_PASSKEYS) return refused('too-many-passkeys')
    const challenge = await newPasskeyChallenge(db, { add: owner }, now)
    const options = await generateRegistrationOptions({
      rpName: partyName,
      rpID: relyingPartyID(),
      userName,
      userDisplayName: userName,
      userID: userHandleOf(owner),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: {
        residentKey: 'required',
        userVerification: asksVerification(owner.ownerKind) ? 'required' : 'preferred',
      },
      excludeCredentials: own.map(({ credentialID, transports }) => ({
        id: credentialID,
        transports: transports as AuthenticatorTransport[],
      })),
    })
    return done(options)
  } catch (error) {
    return unavailablePasskey(error)
  }
}

/** Keeps the passkey that a browser made, under a name of at most 60 characters. */
export async function addPasskey(
  owner: PasskeyOwner,
  { answer: text, name }: { answer: unknown; name: string },
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<{ credentialID: string }, PasskeyProblem>> {
  const isMember = owner.ownerKind === 'member'
  try {
    const told = readAttestation(text)
    if (!told) return refused('passkey-refused')
    if (!(await takePasskeyChallenge(db, { add: owner }, told.challenge, now))) return refused('passkey-over')
    const credential = await verifiedCredential(owner, told)
    if (!credential) return refused('passkey-refused')
    const row = {
      ...owner,
      credentialID: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: told.answer.response.transports,
      name,
      createdAt: new Date(now),
    }
    return await inTransaction(db, async tx => {
      const account = isMember ? await keepAccount(tx, owner.ownerID) : null
      if (isMember && account === null) return refused('passkey-refused')
      if ((await countPasskeys(tx, owner)) >= MAX_PASSKEYS) return refused('too-many-passkeys')
      if (!(await insertPasskey(tx, row))) return refused('passkey-known')
      await record(tx, {
        actorKind: owner.ownerKind,
        actorID: owner.ownerID,
        event: isMember ? 'passkey-added' : 'staff-passkey-added',
        subjectID: owner.ownerID,
      })
      if (account !== null) await tellOwner(tx, 'passkey-added', account)
      return done({ credentialID: credential.id })
    })
  } catch (error) {
    return unavailablePasskey(error)
  }
}

type Told = NonNullable<ReturnType<typeof readAttestation>>

async function verifiedCredential({ ownerKind }: PasskeyOwner, { answer, challenge, origin }: Told) {
  if (!isPasskeyOrigin(origin)) return null
  try {
    if (!isUnattested(answer.response.attestationObject)) return null
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, response: { ...answer.response, transports: [] }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingPartyID(),
      requireUserVerification: asksVerification(ownerKind),
      supportedAlgorithmIDs: ALGORITHMS,
    })
    const credential = verified ? registrationInfo.credential : null
    return credential?.id === answer.id ? credential : null
  } catch {
    // Whatever does not hold is thrown.
    return null
  }
}

/**
 * We ask for no attestation, and a browser then sends none, or a signature by the new key itself. A chain of certificates
 * is not looked at: the addresses in it would be fetched.
 */
function isUnattested(attestationObject: string): boolean {
  const decoded = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, 'base64url')))
  const fmt = decoded.get('fmt')
  return fmt === 'none' || (fmt === 'packed' && decoded.get('attStmt').get('x5c') === undefined)
}
