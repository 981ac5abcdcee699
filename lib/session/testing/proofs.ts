import { eq } from 'drizzle-orm'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { enterCode, startProof } from '@/lib/session/proof'
import { hashOfToken } from '@/lib/session/token'
import type { Store } from '@/lib/store/connect'
import { outbox } from '@/lib/store/schema'
import { unseal } from '@/lib/store/sealed'

/** The codes that a proof's messages carry, oldest first, as their reader sees them. */
export async function codesSentTo(db: Store, proofHash: Buffer): Promise<string[]> {
  const rows = await db.select().from(outbox).where(eq(outbox.proofHash, proofHash)).orderBy(outbox.messageID)
  return rows.map(({ sealedValues }) => JSON.parse(unseal(sealedValues ?? Buffer.of()) ?? '{}').code ?? '')
}

/** Begins a proof and reads its first code. */
export async function begunProof(db: Store, identity: LoginIdentity, now = Date.now()) {
  const started = await startProof({ identity, purpose: 'reset', language: 'en' }, { db, now })
  if (!started.ok) throw new Error(`No code was sent: ${started.problem.code}`)
  const tokenHash = hashOfToken(started.value.token)
  const [code = ''] = await codesSentTo(db, tokenHash)
  return { identity, tokenHash, token: started.value.token, code }
}

/** An identity that was proved by its code, ready to be used. */
export async function provedBy(db: Store, identity: LoginIdentity, now = Date.now()) {
  const { tokenHash, code } = await begunProof(db, identity, now)
  const entered = await enterCode(tokenHash, code, { db, now })
  if (!entered.ok) throw new Error(`The code was refused: ${entered.problem}`)
  return { identity, tokenHash }
}

/** A code that none of these is. */
export function wrongCode(...codes: string[]): string {
  return ['111111', '222222', '333333'].find(code => !codes.includes(code)) ?? ''
}
