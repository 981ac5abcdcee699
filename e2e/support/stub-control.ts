import { recordFrom } from '@/lib/membership/json-value'
import { postedCard } from './stub-cards'
import { FAULT_KINDS, type Fault, STUB_CALLS, type TrueAnswer } from './stub-fault'
import { DUPLICATES, type Duplicates } from './stub-members'
import type { StubUpstream } from './stub-upstream'

function isFault(value: unknown): value is Fault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    FAULT_KINDS.some(kind => kind === value.kind) &&
    (!('call' in value) || STUB_CALLS.some(call => call === value.call))
  )
}

function isDuplicates(value: unknown): value is Duplicates {
  return DUPLICATES.some(known => known === value)
}

const listOf = (body: unknown): unknown[] => (Array.isArray(body) ? body : [body])

const done: TrueAnswer = { status: 200, body: { done: true } }
const misspelled: TrueAnswer = { status: 400, body: { done: false } }

/**
 * A test's wish over HTTP: `POST /__fault` (one fault or a list), `/__known` (identities), `/__duplicates` (one of
 * DUPLICATES), `/__expire`, `/__reset`; of the memberships calls `/__member` (memberData of somebody made at the till),
 * `/__card` (`{cardNo, card}`), `/__extend-info` (false withholds it); `GET /__log` and `/__members` show what happened.
 * A misspelled one gets 400.
 */
export function controlStub(stub: StubUpstream, path: string, body: unknown): TrueAnswer {
  const list = listOf(body)
  switch (path) {
    case '/__log':
      return { status: 200, body: stub.log }
    case '/__members':
      return { status: 200, body: stub.members }
    case '/__fault':
      if (!list.every(isFault)) return misspelled
      stub.fault(...list)
      return done
    case '/__known':
      stub.know(...list.map(String))
      return done
    case '/__duplicates':
      if (!isDuplicates(body)) return misspelled
      stub.setDuplicates(body)
      return done
    case '/__member': {
      const memberData = recordFrom(body)
      return memberData ? { status: 200, body: stub.addMember(memberData) } : misspelled
    }
    case '/__card': {
      const posted = postedCard.safeParse(body)
      return posted.success && stub.setCard(posted.data.cardNo, posted.data.card) ? done : misspelled
    }
    case '/__extend-info':
      if (typeof body !== 'boolean') return misspelled
      stub.withholdExtendInfo(!body)
      return done
    case '/__expire':
      stub.expireSessions()
      return done
    case '/__reset':
      stub.reset()
      return done
    default:
      return { status: 404, body: { done: false } }
  }
}
