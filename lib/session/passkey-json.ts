import { z } from 'zod'
import { textUpTo } from '@/lib/membership/text-schema'

/** Far more than any authenticator says with the algorithms that we offer. */
const MAX_ANSWER_UNITS = 32_768

const base64url = (maxLength: number) => textUpTo(maxLength, 1).regex(/^[\w-]+$/)

/** A credential id has at most 1,023 bytes (WebAuthn level 3, section 4). */
const credential = { id: base64url(1_364), rawId: base64url(1_364), type: z.literal('public-key') }
const clientDataJSON = base64url(4_096)

const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    authenticatorData: base64url(4_096),
    signature: base64url(2_048),
    userHandle: base64url(88),
  }),
})

const attestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    attestationObject: base64url(16_384),
    transports: z
      .array(textUpTo(32).regex(/^[a-z-]+$/))
      .refine(({ length }) => length <= 8)
      .default([]),
  }),
})

/** What the browser adds to the challenge before it is signed. */
const clientData = z.object({
  challenge: base64url(128),
  origin: textUpTo(300),
  crossOrigin: z.literal(false).default(false),
})

function read<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** An answer together with what the browser says of where it was given. */
function readAnswer<T extends { response: { clientDataJSON: string } }>(schema: z.ZodType<T>, text: unknown) {
  if (typeof text !== 'string' || text.length > MAX_ANSWER_UNITS) return null
  const answer = read(schema, text)
  const told = answer && read(clientData, Buffer.from(answer.response.clientDataJSON, 'base64url').toString())
  return answer && told ? { answer, ...told } : null
}

/** Reads what `startAuthentication` gave, as JSON; null for anything else, a frame of another site included. */
export const readAssertion = (text: unknown) => readAnswer(assertion, text)

/** Reads what `startRegistration` gave, as JSON; null for anything else. */
export const readAttestation = (text: unknown) => readAnswer(attestation, text)
