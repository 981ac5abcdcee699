import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/**
 * What the server does with a mail: takes it, at once or slowly, refuses its recipient or its text with a status, or leaves the
 * connection without an answer before or amid the text: cut, or silent.
 */
export type Manner =
  | 'take'
  | 'take-slowly'
  | { refuse: 'recipient' | 'text' | 'password'; with: number }
  | { leave: 'before' | 'amid'; how: 'cut' | 'silent' }

/** A mail as it arrived, undecoded. */
export type Arrived = { to: string; raw: string }

/** A real SMTP server on loopback that behaves as it is told. */
export async function startMailServer() {
  const arrived: Arrived[] = []
  const sockets = new Set<Socket>()
  const seen = { connections: 0, texts: 0, wholeTexts: 0 }
  let manner: Manner = 'take'
  const refusal = (what: string) =>
    typeof manner === 'object' && 'refuse' in manner && manner.refuse === what
      ? Object.assign(new Error('No'), { responseCode: manner.with })
      : undefined

  /** True where the connection was left without an answer. */
  function leaves(when: 'before' | 'amid'): boolean {
    if (typeof manner !== 'object' || !('leave' in manner) || manner.leave !== when) return false
    if (manner.how === 'cut') for (const socket of sockets) socket.destroy()
    return true
  }

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    logger: false,
    onAuth: (_auth, _session, done) => done(refusal('password'), { user: 'club' }),
    onRcptTo: (_address, _session, done) => {
      if (!leaves('before')) done(refusal('recipient'))
    },
    async onData(stream, session, done) {
      seen.texts += 1
      stream.once('data', () => leaves('amid'))
      const raw = await text(stream).catch(() => null)
      if (raw === null) return
      seen.wholeTexts += 1
      if (leaves('amid')) return
      if (manner === 'take-slowly') await sleep(500)
      if (!refusal('text')) arrived.push({ to: session.envelope.rcptTo.map(to => to.address).join(), raw })
      done(refusal('text') ?? null)
    },
  })
  // A cut connection is what some tests are about.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    seen.connections += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    seen,
    behave(next: Manner) {
      manner = next
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(done => server.close(done))
    },
  }
}
