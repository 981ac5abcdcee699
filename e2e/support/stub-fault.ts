import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { FalseSignature } from './stub-signature'

export const MEMBERSHIPS_CALLS = ['inquireCardDetail', 'inquireMemberAssets', 'updateCardDetail'] as const

export type MembershipsCall = (typeof MEMBERSHIPS_CALLS)[number]

/** Every call, so that a misspelled one is refused. */
export const STUB_CALLS = ['authenticate', 'createMember', ...MEMBERSHIPS_CALLS] as const

export type StubCall = (typeof STUB_CALLS)[number]

/** Headers that prove an answer's bytes; none for the calls that sign nothing. */
export type Prove = (raw: Buffer, lie?: FalseSignature) => Record<string, string>

/** What a call gets instead of its true answer. Plain JSON, so that it can be posted to `/__fault`. */
export type FaultKind =
  /** Any status, headers and body; `body` is sent as JSON, `text` as it stands. */
  | { kind: 'answer'; status: number; body?: unknown; text?: string; headers?: Record<string, string> }
  /** The true answer's fields with a Result beside them, or a Result under `result`; a null status is left out. */
  | { kind: 'envelope'; resultStatus: string | null; resultCode?: string; status?: number; under?: 'result' }
  | { kind: 'html'; status?: number }
  | { kind: 'empty'; status?: number }
  /** Whole in HTTP, half in JSON. */
  | { kind: 'truncated' }
  /** The connection ends in the middle of a promised body. */
  | { kind: 'cut' }
  | { kind: 'wrong-types' }
  /** The true answer, one byte at a time. */
  | { kind: 'drip'; everyMs?: number }
  | { kind: 'hang' }
  /** A JSON string that does not end for so many bytes. */
  | { kind: 'huge'; bytes?: number }
  | { kind: 'gzip-garbage' }
  /** A 307, which repeats a POST where it is followed. */
  | { kind: 'redirect'; location?: string }
  /** The connection is reset before a byte of the answer. */
  | { kind: 'reset' }
  /** The true answer, later: for calls that must overlap. */
  | { kind: 'late'; afterMs: number }
  /** The true answer without a signature that may be taken: none at all unless `how` says what it has. */
  | { kind: 'unsigned'; how?: FalseSignature }

/** Every kind, so that a misspelled one is refused. */
export const FAULT_KINDS = [
  'answer',
  'envelope',
  'html',
  'empty',
  'truncated',
  'cut',
  'wrong-types',
  'drip',
  'hang',
  'huge',
  'gzip-garbage',
  'redirect',
  'reset',
  'late',
  'unsigned',
] as const satisfies readonly FaultKind['kind'][]

/**
 * `call`: which of them, the next of any where absent. `about`: a text that the call must carry, as somebody's e-mail
 * address. `times`: how many calls, one where absent. `effect`: the call is done first. `heldMs`: only so much later is it
 * done at all, whether its caller still waits or not.
 */
export type Fault = FaultKind & {
  call?: StubCall
  about?: string
  times?: number
  effect?: boolean
  heldMs?: number
}

export type TrueAnswer = { status: number; body: unknown }

const provesNothing: Prove = () => ({})

export function sendJson(
  response: ServerResponse,
  { status, body }: TrueAnswer,
  headersFor: Prove = provesNothing,
): void {
  const raw = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json', ...headersFor(raw) }).end(raw)
}

const WRONG_TYPES = {
  ...{ memberID: 12_345, sessionId: ['x'], firstname: {}, gender: 'F' },
  ...{ result: { resultStatus: 'S' }, cardFields: { EMAIL: 7 }, assetDetails: 'x', extendInfo: [] },
}
const HUGE_BYTES = 200_000_000
const CHUNK = Buffer.alloc(65_536, 'a')

/**
 * Sends what the fault says; `truly` is what the call would have answered. What the upstream itself would say is proved
 * as its answers are; what a proxy or a broken line makes of it is not.
 */
export async function sendFault(
  response: ServerResponse,
  fault: FaultKind,
  truly: TrueAnswer,
  prove: Prove = provesNothing,
): Promise<void> {
  const json = Buffer.from(JSON.stringify(truly.body))
  const half = json.subarray(0, Math.ceil(json.length / 2))
  const type = { 'content-type': 'application/json' }
  switch (fault.kind) {
    case 'answer':
      if (fault.text === undefined && fault.body !== undefined)
        return sendJson(response, { ...fault, body: fault.body }, raw => ({
          ...prove(raw),
          ...fault.headers,
        }))
      return void response.writeHead(fault.status, fault.headers).end(fault.text)
    case 'envelope':
      return sendJson(response, { status: fault.status ?? 200, body: withEnvelope(fault, truly.body) }, prove)
    case 'html':
      return void response
        .writeHead(fault.status ?? 200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Maintenance</title><h1>Back soon</h1>')
    case 'empty':
      return void response.writeHead(fault.status ?? 200, type).end()
    case 'truncated':
      return void response.writeHead(truly.status, { ...type, ...prove(half) }).end(half)
    case 'cut':
      response.writeHead(truly.status, { ...type, 'content-length': json.length })
      response.write(half, () => response.destroy())
      return
    case 'wrong-types':
      return sendJson(response, { status: truly.status, body: WRONG_TYPES }, prove)
    case 'drip':
      response.writeHead(truly.status, { ...type, ...prove(json), 'content-length': json.length })
      return drip(response, json, fault.everyMs ?? 50)
    case 'hang':
      return
    case 'huge':
      response.writeHead(truly.status, type).write('{"memberID":"')
      return flood(response, fault.bytes ?? HUGE_BYTES)
    case 'gzip-garbage':
      return void response
        .writeHead(truly.status, { ...type, 'content-encoding': 'gzip' })
        .end('this was never gzip')
    case 'redirect':
      return void response.writeHead(307, { location: fault.location ?? '/redirected' }).end()
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'late':
      await pause(fault.afterMs)
      return sendJson(response, truly, prove)
    case 'unsigned':
      return sendJson(response, truly, raw => prove(raw, fault.how ?? 'absent'))
  }
}

function withEnvelope(fault: Extract<FaultKind, { kind: 'envelope' }>, truly: unknown): unknown {
  const status = fault.resultStatus === null ? {} : { resultStatus: fault.resultStatus }
  const result = { ...status, resultCode: fault.resultCode ?? 'STUB', resultMessage: 'As the test asked' }
  const fields = typeof truly === 'object' ? truly : {}
  return fault.under === 'result' ? { ...fields, result } : { ...result, ...fields }
}

async function drip(response: ServerResponse, body: Buffer, everyMs: number): Promise<void> {
  for (const byte of body) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await pause(everyMs)
  }
  response.end()
}

async function flood(response: ServerResponse, bytes: number): Promise<void> {
  function* body() {
    for (let sent = 0; sent < bytes; sent += CHUNK.length) yield CHUNK
    yield '"}'
  }
  // A reader that has had enough hangs up: that is what the fault is for.
  await pipeline(body, response).catch(() => {})
}
