import type { Told } from './plain-visitor'
import type { FaultKind } from './stub-fault'

/** A fault of Create Member: what the person is told, the state of the registration, and what the stub made of it. */
export type CreateMemberFault = {
  title: string
  fault: FaultKind
  /** Whether the upstream makes the member before it answers so. */
  effect?: true
  /** How many calls get the fault, one where absent. */
  times?: number
  told: Told
  state: 'created' | 'accepted' | 'undecided' | 'refused' | 'known' | 'not-sent'
}

const DONE = { effect: true } as const
const UNDECIDED = { told: 'undecided', state: 'undecided' } as const
const REFUSED = { told: 'refused', state: 'refused' } as const
const KNOWN = { told: 'already-a-member', state: 'known' } as const
const NOT_SENT = { told: 'not-sent', state: 'not-sent' } as const

const envelope = (resultStatus: string | null, resultCode?: string): FaultKind =>
  resultCode === undefined
    ? { kind: 'envelope', resultStatus }
    : { kind: 'envelope', resultStatus, resultCode }
const status = (code: number): FaultKind => ({ kind: 'answer', status: code, body: { title: 'As asked' } })

/** Every fault of issue 4, for Create Member. */
export const CREATE_MEMBER_FAULTS: readonly CreateMemberFault[] = [
  { title: 'S', fault: envelope('S'), ...DONE, told: 'joined', state: 'created' },
  { title: 'S, late', fault: { kind: 'late', afterMs: 500 }, ...DONE, told: 'joined', state: 'created' },
  { title: 'A', fault: envelope('A'), ...DONE, told: 'joined', state: 'accepted' },
  { title: 'A without effect', fault: envelope('A'), told: 'joined', state: 'accepted' },
  { title: 'F', fault: envelope('F'), ...REFUSED },
  { title: 'F, member exists', fault: envelope('F', 'MEMBER_EXISTS'), ...KNOWN },
  { title: 'U', fault: envelope('U'), ...DONE, ...UNDECIDED },
  { title: 'U without effect', fault: envelope('U'), ...UNDECIDED },
  { title: 'no status', fault: envelope(null), ...DONE, ...UNDECIDED },
  { title: 'an unknown status', fault: envelope('X'), ...UNDECIDED },
  { title: '400', fault: status(400), ...REFUSED },
  { title: '401 once', fault: status(401), told: 'joined', state: 'created' },
  { title: '401 twice', fault: status(401), times: 2, ...NOT_SENT },
  { title: '403', fault: status(403), ...REFUSED },
  { title: '404', fault: status(404), ...REFUSED },
  { title: '409', fault: status(409), ...KNOWN },
  { title: '422', fault: status(422), ...REFUSED },
  { title: '429', fault: status(429), ...NOT_SENT },
  { title: '500', fault: status(500), ...DONE, ...UNDECIDED },
  { title: '502 without effect', fault: { kind: 'empty', status: 502 }, ...UNDECIDED },
  { title: '503', fault: { kind: 'html', status: 503 }, ...UNDECIDED },
  { title: '504', fault: { kind: 'html', status: 504 }, ...DONE, ...UNDECIDED },
  { title: 'HTML', fault: { kind: 'html' }, ...DONE, ...UNDECIDED },
  { title: 'half the JSON', fault: { kind: 'truncated' }, ...DONE, ...UNDECIDED },
  { title: 'cut', fault: { kind: 'cut' }, ...DONE, ...UNDECIDED },
  { title: 'empty', fault: { kind: 'empty' }, ...DONE, ...UNDECIDED },
  { title: 'wrong types', fault: { kind: 'wrong-types' }, ...DONE, ...UNDECIDED },
  { title: 'dripping', fault: { kind: 'drip', everyMs: 20 }, ...DONE, ...UNDECIDED },
  { title: '200 MB', fault: { kind: 'huge' }, ...DONE, ...UNDECIDED },
  { title: 'gzip garbage', fault: { kind: 'gzip-garbage' }, ...DONE, ...UNDECIDED },
  { title: 'redirect', fault: { kind: 'redirect', location: '/api/members' }, ...UNDECIDED },
  { title: 'reset before the effect', fault: { kind: 'reset' }, ...UNDECIDED },
  { title: 'reset after the effect', fault: { kind: 'reset' }, ...DONE, ...UNDECIDED },
  { title: 'never', fault: { kind: 'hang' }, ...UNDECIDED },
  { title: 'never, after the effect', fault: { kind: 'hang' }, ...DONE, ...UNDECIDED },
]

/** Faults of Authenticate: whatever it says, Create Member was not sent, and that is said. */
export const AUTHENTICATE_FAULTS: readonly { title: string; fault: FaultKind }[] = [
  { title: 'F', fault: { kind: 'answer', status: 200, body: { resultStatus: 'F' } } },
  { title: 'U', fault: { kind: 'answer', status: 200, body: { resultStatus: 'U' } } },
  ...[400, 401, 403, 404, 409, 422, 429, 500, 503].map(code => ({ title: `${code}`, fault: status(code) })),
  { title: 'HTML', fault: { kind: 'html' } },
  { title: 'half the JSON', fault: { kind: 'truncated' } },
  { title: 'cut', fault: { kind: 'cut' } },
  { title: 'empty', fault: { kind: 'empty' } },
  { title: 'wrong types', fault: { kind: 'wrong-types' } },
  { title: 'dripping', fault: { kind: 'drip', everyMs: 50 } },
  { title: '200 MB', fault: { kind: 'huge' } },
  { title: 'gzip garbage', fault: { kind: 'gzip-garbage' } },
  { title: 'redirect', fault: { kind: 'redirect', location: '/api/authenticate' } },
  { title: 'reset', fault: { kind: 'reset' } },
  { title: 'never', fault: { kind: 'hang' } },
]
