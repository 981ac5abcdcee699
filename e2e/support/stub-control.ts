import { FAULT_KINDS, type Fault, type TrueAnswer } from './stub-fault'
import { DUPLICATES, type Duplicates } from './stub-members'
import type { StubUpstream } from './stub-upstream'

function isFault(value: unknown): value is Fault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    FAULT_KINDS.some(kind => kind === value.kind)
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
 * DUPLICATES), `/__expire`, `/__reset`; `GET /__log` and `/__members` show what happened. A misspelled one gets 400.
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
