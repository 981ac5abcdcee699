import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { CardChange } from './stub-cards'
import { controlStub } from './stub-control'
import { type Fault, MEMBERSHIPS_CALLS, type Prove, type StubCall, sendFault, sendJson } from './stub-fault'
import { STUB_CREDENTIALS, type StubMember, StubMembers } from './stub-members'
import { failed, StubMemberships } from './stub-memberships'
import { StubSignature } from './stub-signature'

export type { Fault } from './stub-fault'
export { STUB_CREDENTIALS } from './stub-members'

/** One request as it came in; `status` is null until, and unless, it has been answered. */
export type StubLogEntry = { method: string; path: string; body: unknown; status: number | null }

export type StubUpstream = {
  /** `http://127.0.0.1:port`, for MIBO_BASE_URL. */
  url: string
  /** Every request but those to `/__…`, oldest first. */
  log: StubLogEntry[]
  /** Members that calls made, and those made at the till, in order. */
  members: readonly StubMember[]
  /** Queues faults; each call takes the first that is meant for it. */
  fault(...faults: Fault[]): void
  /** Drops the faults that no call has taken. */
  clearFaults(): void
  /** Identities (e-mail in lower case, mobileNo without plus) of members made elsewhere. */
  know(...identities: string[]): void
  setDuplicates(duplicates: StubMembers['duplicates']): void
  /** Somebody made at the till, with Mibo's memberData. */
  addMember(memberData: Record<string, unknown>): StubMember
  /** What is on a card; false where there is none of that number. */
  setCard(cardNo: string, change: CardChange): boolean
  /** Whether inquireCardDetail keeps the card number and memberID to itself, as the document alone would have it. */
  withholdExtendInfo(withheld: boolean): void
  /** The variables by which a portal creates its members here and reads them. */
  environment(): Record<string, string>
  /** Ends every session: the next call with one of them gets 401. */
  expireSessions(): void
  /** Forgets members, sessions, faults and the log. */
  reset(): void
  close(): Promise<void>
}

const CALLS: Record<string, StubCall> = {
  '/api/authenticate': 'authenticate',
  '/api/members': 'createMember',
  ...Object.fromEntries(MEMBERSHIPS_CALLS.map(call => [`/api/open/v2/pds/memberships/${call}`, call])),
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function jsonOf(raw: Buffer): unknown {
  const text = raw.toString('utf8')
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}

function recordOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/**
 * A loyalty API over plain HTTP on loopback, as the two source documents have it: Authenticate and Create Member, and the
 * signed Memberships API over the same members.
 */
export async function startStubUpstream(port = 0): Promise<StubUpstream> {
  const state = new StubMembers()
  const memberships = new StubMemberships(state)
  const signature = new StubSignature()
  const log: StubLogEntry[] = []
  const faults: Fault[] = []

  function takeFault(call: StubCall, raw: Buffer): Fault | null {
    const index = faults.findIndex(
      ({ call: meant = call, about = '' }) => meant === call && raw.includes(about),
    )
    const fault = faults[index]
    if (!fault) return null
    const left = (fault.times ?? 1) - 1
    faults.splice(index, 1, ...(left > 0 ? [{ ...fault, times: left }] : []))
    return fault
  }

  function answerOf(call: StubCall, path: string, request: IncomingMessage, raw: Buffer, effect: boolean) {
    const given = recordOf(jsonOf(raw))
    if (call === 'authenticate') return state.authenticate(given)
    if (call === 'createMember') return state.createMember(given, effect)
    const isOurs = signature.accepts(path, request.headers, raw)
    return isOurs ? memberships.answer(call, given, effect) : failed('ACCESS_DENIED', 401)
  }

  async function answer(path: string, request: IncomingMessage, raw: Buffer, response: ServerResponse) {
    const call = CALLS[path]
    if (!call) return sendJson(response, { status: 404, body: { title: 'Not found', status: 404 } })
    const fault = takeFault(call, raw)
    if (fault?.heldMs) await pause(fault.heldMs)
    // A late or unsigned answer is a true one; every other fault has an effect only where the test says so.
    const effect = fault === null || ['late', 'unsigned'].includes(fault.kind) || fault.effect === true
    const truly = answerOf(call, path, request, raw, effect)
    const isSigned = MEMBERSHIPS_CALLS.some(each => each === call)
    const prove: Prove = (bytes, lie) => (isSigned ? signature.headersFor(path, bytes, lie) : {})
    return fault ? sendFault(response, fault, truly, prove) : sendJson(response, truly, prove)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    const raw = await bytesOf(request)
    const body = jsonOf(raw)
    if (path.startsWith('/__')) return sendJson(response, controlStub(stub, path, body))
    const entry: StubLogEntry = { method: request.method ?? '', path, body, status: null }
    log.push(entry)
    response.once('finish', () => {
      entry.status = response.statusCode
    })
    await answer(path, request, raw, response)
  }

  // A caller that hangs up in the middle of its own request is nothing to the stub.
  const server = createServer(
    (request, response) => void serve(request, response).catch(() => response.destroy()),
  )

  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  const stub: StubUpstream = {
    url,
    log,
    members: state.members,
    fault: (...queued) => void faults.push(...queued),
    clearFaults: () => {
      faults.length = 0
    },
    know: (...identities) => {
      for (const identity of identities) state.know(identity)
    },
    setDuplicates: duplicates => {
      state.duplicates = duplicates
    },
    addMember: memberData => state.add(memberData),
    setCard: (cardNo, change) => memberships.cards.set(cardNo, change),
    withholdExtendInfo: withheld => {
      memberships.withholdsExtendInfo = withheld
    },
    environment: () => ({
      MIBO_BASE_URL: url,
      MIBO_API_ID: STUB_CREDENTIALS.apiId,
      MIBO_API_KEY: STUB_CREDENTIALS.apiKey,
      ...signature.environment(url),
    }),
    expireSessions: () => state.sessions.clear(),
    reset: () => {
      state.reset()
      memberships.reset()
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
  const stub = await startStubUpstream(Number(values.port))
  const { apiId, apiKey } = STUB_CREDENTIALS
  const lines = Object.entries(stub.environment()).map(([name, value]) => `${name}=${value}\n`)
  // What a portal needs, as lines of an environment file; the first line is for whoever reads only the address.
  process.stdout.write(`stub-upstream\t${stub.url}\t${apiId}\t${apiKey}\n${lines.join('')}`)
}
