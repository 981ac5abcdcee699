import type { UpstreamFailure } from '@/lib/gateway/gateway'
import { done, type Outcome } from '@/lib/membership/outcome'

/** Where the portal's one live sessionId is kept between calls and processes. */
export type SessionKeep = { read(): Promise<string | null>; save(sessionId: string): Promise<void> }

export type UpstreamSession = {
  /** The live sessionId, from memory, else kept, else by one Authenticate. */
  current(): Promise<Outcome<string, UpstreamFailure>>
  /** A sessionId other than the one the upstream has just refused. */
  renewed(refusedId: string): Promise<Outcome<string, UpstreamFailure>>
}

/**
 * Holds one session for the whole portal. All callers that wait for a session wait for the same Authenticate, and a
 * refusal that several calls meet at once renews it once.
 */
export function upstreamSession(
  authenticate: () => Promise<Outcome<string, UpstreamFailure>>,
  keep: SessionKeep,
): UpstreamSession {
  let live: string | null = null
  let flight: Promise<Outcome<string, UpstreamFailure>> | null = null

  async function open(refusedId: string | null): Promise<Outcome<string, UpstreamFailure>> {
    const kept = await keep.read()
    if (kept !== null && kept !== refusedId) {
      live = kept
      return done(kept)
    }
    const opened = await authenticate()
    if (!opened.ok) return opened
    live = opened.value
    await keep.save(opened.value)
    return opened
  }

  function fly(refusedId: string | null) {
    flight ??= open(refusedId).finally(() => {
      flight = null
    })
    return flight
  }

  return {
    current: async () => (live === null ? fly(null) : done(live)),
    renewed: async refusedId => {
      if (live === refusedId) live = null
      return live === null ? fly(refusedId) : done(live)
    },
  }
}
