import { createPrivateKey, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const CLIENT_ID = 'portal-under-test'
const HOUR_MS = 3_600_000

/** What is wrong with a signature that should not be taken: there is none, it covers other bytes, it is an hour old. */
export const FALSE_SIGNATURES = ['absent', 'wrong', 'stale', 'another-client'] as const

export type FalseSignature = (typeof FALSE_SIGNATURES)[number]

function keyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
    publicKeyEncoding: { format: 'der', type: 'spki' },
  })
}

/**
 * Both ends' keys of the stub's Memberships API, made when they are first needed. Written from the document's words
 * alone, so that it and lib/gateway/memberships check each other.
 */
export class StubSignature {
  private made: { portal: ReturnType<typeof keyPair>; own: ReturnType<typeof keyPair> } | null = null

  private keys() {
    this.made ??= { portal: keyPair(), own: keyPair() }
    return this.made
  }

  /** The variables of a portal that reads its members here. */
  environment(url: string): Record<string, string> {
    const { portal, own } = this.keys()
    return {
      MEMBERSHIPS_BASE_URL: url,
      MEMBERSHIPS_CLIENT_ID: CLIENT_ID,
      MEMBERSHIPS_APP_ID: 'app-under-test',
      MEMBERSHIPS_PRIVATE_KEY: portal.privateKey.toString('base64'),
      MEMBERSHIPS_PEER_PUBLIC_KEY: own.publicKey.toString('base64'),
    }
  }

  /** Whether a request carries the portal's signature over exactly these bytes, and a time of now. */
  accepts(path: string, headers: IncomingHttpHeaders, raw: Buffer): boolean {
    const time = String(headers['request-time'])
    const value = /^algorithm=RSA256, keyVersion=1, signature=(\S+)$/.exec(String(headers.signature))?.[1]
    const isNow = /[+-]\d\d:\d\d$/.test(time) && Math.abs(Date.now() - Date.parse(time)) < HOUR_MS / 12
    if (headers['client-id'] !== CLIENT_ID || value === undefined || !isNow) return false
    return createVerify('RSA-SHA256')
      .update(`POST ${path}\n${CLIENT_ID}.${time}.`)
      .update(raw)
      .verify(
        { key: this.keys().portal.publicKey, format: 'der', type: 'spki' },
        decodeURIComponent(value),
        'base64',
      )
  }

  /** The three headers of an answer; `lie` makes them what no reader may take. */
  headersFor(path: string, raw: Buffer, lie?: FalseSignature): Record<string, string> {
    if (lie === 'absent') return {}
    const time = new Date(Date.now() - (lie === 'stale' ? HOUR_MS : 0)).toISOString()
    const client = lie === 'another-client' ? 'somebody-else' : CLIENT_ID
    const key = createPrivateKey({ key: this.keys().own.privateKey, format: 'der', type: 'pkcs8' })
    const signature = createSign('RSA-SHA256')
      .update(`POST ${path}\n${client}.${time}.`)
      .update(lie === 'wrong' ? Buffer.from('other bytes') : raw)
      .sign(key, 'base64')
    return {
      'client-id': client,
      'response-time': time,
      signature: `algorithm=RSA256, keyVersion=1, signature=${encodeURIComponent(signature)}`,
    }
  }
}
