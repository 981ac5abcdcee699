import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { done, type Outcome, refused } from '@/lib/membership/outcome'

/** What the action that begins a ceremony answers: options for the browser, or a code. */
export type Begin<Options> = () => Promise<Outcome<Options, string>>
export type BeginAdding = Begin<PublicKeyCredentialCreationOptionsJSON>
export type BeginSigning = Begin<PublicKeyCredentialRequestOptionsJSON>

/** Lets the person choose a passkey and use it; what the browser answers, as JSON. */
export function askForPasskey(begin: BeginSigning) {
  return ceremony(begin, optionsJSON => startAuthentication({ optionsJSON }))
}

/** Lets the person make a passkey on a device of theirs. */
export function makePasskey(begin: BeginAdding) {
  return ceremony(begin, optionsJSON => startRegistration({ optionsJSON }))
}

async function ceremony<Options>(
  begin: Begin<Options>,
  run: (options: Options) => Promise<unknown>,
): Promise<Outcome<string, string>> {
  const begun = await begin()
  if (!begun.ok) return begun
  try {
    return done(JSON.stringify(await run(begun.value)))
  } catch (error) {
    return refused(problemOf(error))
  }
}

/** Browsers say no more: “not allowed” is whoever pressed Cancel, waited too long, or has no passkey for us. */
function problemOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  if (name === 'SecurityError') return 'wrong-address'
  return name === 'InvalidStateError' ? 'already-here' : 'unsupported'
}
