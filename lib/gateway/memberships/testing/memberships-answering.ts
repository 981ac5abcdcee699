import { generateKeyPairSync } from 'node:crypto'
import type { Post } from '@/lib/gateway/http/post'
import { membershipsCalls } from '@/lib/gateway/memberships/memberships-calls'
import { signatureHeader, wireTime } from '@/lib/gateway/memberships/signature'

const OURS = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const THEIRS = generateKeyPairSync('rsa', { modulusLength: 2_048 })

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The calls against an upstream that answers each question with the next of these bodies (text as it stands, all else as
 * JSON), truly signed; the last one again and again. `asked` holds what was sent.
 */
export function membershipsAnswering(...bodies: unknown[]) {
  const asked: Record<string, unknown>[] = []
  const answering: Post = async (url, json) => {
    const body = bodies[Math.min(asked.length, bodies.length - 1)]
    asked.push(JSON.parse(json))
    const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '')
    const [path, time] = [new URL(url).pathname, wireTime(new Date())]
    const message = { method: 'POST', path, clientId: 'us', time, body: text }
    const headers = new Headers({
      'client-id': 'us',
      'response-time': time,
      signature: signatureHeader(message, THEIRS.privateKey),
    })
    return {
      ok: true,
      answer: { status: 200, retryAfterSeconds: null, headers, bytes: Buffer.from(text), body: jsonIn(text) },
    }
  }
  const calls = membershipsCalls({
    baseUrl: 'https://cards.example.com',
    clientId: 'us',
    appId: 'app',
    privateKey: OURS.privateKey,
    peerPublicKey: THEIRS.publicKey,
    timeoutMs: 1_000,
    growthKind: async () => 'integer',
    post: answering,
    postQuestion: answering,
  })
  return { ...calls, asked }
}
