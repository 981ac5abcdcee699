import { eq } from 'drizzle-orm'
import type { Database } from './connect'
import { upstreamSession } from './schema'
import { seal, unseal } from './sealed'

/** The portal's live sessionId at an upstream; null where there is none or it cannot be opened any more. */
export async function readUpstreamSession(db: Database, upstream: string): Promise<string | null> {
  const [row] = await db.select().from(upstreamSession).where(eq(upstreamSession.upstream, upstream))
  return row ? unseal(row.sealedSessionID) : null
}

export async function saveUpstreamSession(db: Database, upstream: string, sessionID: string): Promise<void> {
  const row = { sealedSessionID: seal(sessionID), createdAt: new Date() }
  await db
    .insert(upstreamSession)
    .values({ upstream, ...row })
    .onConflictDoUpdate({ target: upstreamSession.upstream, set: row })
}
