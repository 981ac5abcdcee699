import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** CBOR (RFC 8949) of the few things that an attestation is made of. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)])
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size])
  return size < 256
    ? Buffer.from([(kind << 5) | 24, size])
    : Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
}

/** An ES256 key as COSE writes it (RFC 9053). */
function coseOf(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [xBytes, yBytes] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, xBytes],
      [-3, yBytes],
    ]),
  )
}

const [USER_PRESENT, USER_VERIFIED, HAS_CREDENTIAL] = [1, 4, 64]

/** What of a ceremony is told otherwise than it is. */
export type Lies = {
  challenge?: string
  origin?: string
  rpID?: string
  userHandle?: string
  credentialID?: string
  counter?: number
  isVerified?: boolean
  crossOrigin?: boolean
  type?: string
  fmt?: string
  attStmt?: Map<string, unknown>
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

/** An authenticator in software with one ES256 passkey, and the browser at `origin` around it. */
export function softwareAuthenticator(origin = 'http://localhost:3000') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialID = randomBytes(32)
  const id = credentialID.toString('base64url')
  let userHandle = ''
  let counter = 0

  const clientDataOf = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? origin,
        crossOrigin: lies.crossOrigin ?? false,
      }),
    )

  function authenticatorDataOf(rpID: string, flags: number, lies: Lies): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lies.counter ?? counter)
    const verified = lies.isVerified === false ? 0 : USER_VERIFIED
    return Buffer.concat([sha256(lies.rpID ?? rpID), Buffer.from([flags | USER_PRESENT | verified]), count])
  }

  /** What `startRegistration` would answer, as JSON. */
  function create(
    options: { challenge: string; rp: { id?: string }; user: { id: string } },
    lies: Lies = {},
  ): string {
    userHandle = options.user.id
    const length = Buffer.from([0, credentialID.length])
    const authData = Buffer.concat([
      authenticatorDataOf(options.rp.id ?? '', HAS_CREDENTIAL, lies),
      Buffer.alloc(16),
      length,
      credentialID,
      coseOf(publicKey),
    ])
    const attestation = new Map<string, unknown>([
      ['fmt', lies.fmt ?? 'none'],
      ['attStmt', lies.attStmt ?? new Map()],
      ['authData', authData],
    ])
    const clientDataJSON = clientDataOf('webauthn.create', options.challenge, lies).toString('base64url')
    const attestationObject = cbor(attestation).toString('base64url')
    const response = { clientDataJSON, attestationObject, transports: ['internal'] }
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }

  /** What `startAuthentication` would answer, as JSON; the counter goes on by one. */
  function get(options: { challenge: string; rpId?: string }, lies: Lies = {}): string {
    counter += 1
    const clientData = clientDataOf('webauthn.get', options.challenge, lies)
    const authData = authenticatorDataOf(options.rpId ?? '', 0, lies)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)
    const shown = lies.credentialID ?? id
    return JSON.stringify({
      id: shown,
      rawId: shown,
      type: 'public-key',
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: lies.userHandle ?? userHandle,
      },
      clientExtensionResults: {},
    })
  }

  return { id, create, get, userHandle: () => userHandle }
}
