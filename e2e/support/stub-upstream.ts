import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import { controlStub } from './stub-control'
import { type Fault, type StubCall, sendFault, sendJson } from './stub-fault'
import { STUB_CREDENTIALS, type StubMember, StubMembers } from './stub-members'

export type { Fault } from './stub-fault'
export { STUB_CREDENTIALS } from './stub-members'

/** One request as it came in; `status` is null until, and unless, it has been answered. */
export type StubLogEntry = { method: string; path: string; body: unknown; status: number | null }

export type StubUpstream = {
  /** `http://127.0.0.1:port`, for MIBO_BASE_URL. */
  url: string
  /** Every request but those to `/__…`, oldest first. */
  log: StubLogEntry[]
  /** Members that calls made, in order. */
  members: readonly StubMember[]
  /** Queues faults; each call takes the first that is meant for it. */
  fault(...faults: Fault[]): void
  /** Identities (e-mail in lower case, mobileNo without plus) of members made elsewhere. */
  know(...identities: string[]): void
  setDuplicates(duplicates: StubMembers['duplicates']): void
  /** Ends every session: the next call with one of them gets 401. */
  expireSessions(): void
  /** Forgets members, sessions, faults and the log. */
  reset(): void
  close(): Promise<void>
}

const CALLS: Record<string, StubCall> = {
  '/api/authenticate': 'authenticate',
  '/api/members': 'createMember',
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}

function recordOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/** A loyalty API that answers Authenticate and Create Member as the source document does, over plain HTTP on loopback. */
export async function startStubUpstream(port = 0): Promise<StubUpstream> {
  const state = new StubMembers()
  const log: StubLogEntry[] = []
  const faults: Fault[] = []

  function takeFault(call: StubCall): Fault | null {
    const index = faults.findIndex(fault => (fault.call ?? call) === call)
    const fault = faults[index]
    if (!fault) return null
    const left = (fault.times ?? 1) - 1
    faults.splice(index, 1, ...(left > 0 ? [{ ...fault, times: left }] : []))
    return fault
  }

  async function answer(path: string, body: unknown, response: ServerResponse): Promise<void> {
    const call = CALLS[path]
    if (!call) return sendJson(response, { status: 404, body: { title: 'Not found', status: 404 } })
    const fault = takeFault(call)
    // A late answer is a true one; every other fault has an effect only where the test says so.
    const effect = fault === null || fault.kind === 'late' || fault.effect === true
    const given = recordOf(body)
    const truly = call === 'authenticate' ? state.authenticate(given) : state.createMember(given, effect)
    return fault ? sendFault(response, fault, truly) : sendJson(response, truly)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    const body = await jsonOf(request)
    if (path.startsWith('/__')) return sendJson(response, controlStub(stub, path, body))
    const entry: StubLogEntry = { method: request.method ?? '', path, body, status: null }
    log.push(entry)
    response.once('finish', () => {
      entry.status = response.statusCode
    })
    await answer(path, body, response)
  }

  // A caller that hangs up in the middle of its own request is nothing to the stub.
  const server = createServer(
    (request, response) => void serve(request, response).catch(() => response.destroy()),
  )

  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const stub: StubUpstream = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    log,
    members: state.members,
    fault: (...queued) => void faults.push(...queued),
    know: (...identities) => {
      for (const identity of identities) state.known.add(identity)
    },
    setDuplicates: duplicates => {
      state.duplicates = duplicates
    },
    expireSessions: () => state.sessions.clear(),
    reset: () => {
      state.reset()
      log.length = 0
      faults.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
  return stub
}

// Run as a script: `node --import tsx e2e/support/stub-upstream.ts --port N`. Faults by POST /__fault, the log by GET /__log.
if (process.argv[1]?.endsWith('stub-upstream.ts')) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
  const { url } = await startStubUpstream(Number(values.port))
  process.stdout.write(`stub-upstream\t${url}\t${STUB_CREDENTIALS.apiId}\t${STUB_CREDENTIALS.apiKey}\n`)
}
