import type { UpdateProblem } from '@/lib/gateway/gateway'
import { log } from '@/lib/log'
import { CARD_FIELDS } from '@/lib/membership/card-field'
import { emitCardFields } from '@/lib/membership/card-field-emission'
import type { MemberFields } from '@/lib/membership/member'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import type { Ask, CallFailure, VerifiedAnswer } from './call'
import { meaningOfFailed } from './result-code'
import { wireTime } from './signature'

/**
 * updateCardDetail with the given fields. A field that cannot travel (empty, over its limit, PASSWORD, a figure) refuses
 * the whole change before anything is sent: a change made by half would be told as made.
 */
export async function updateCard(
  ask: Ask,
  cardNo: string,
  fields: MemberFields,
  requestTime: Date,
): Promise<Outcome<null, UpdateProblem>> {
  const given = Object.values(fields).filter(value => value !== undefined)
  const cardFields = emitCardFields(fields).cardFields.filter(({ fieldCode }) =>
    CARD_FIELDS[fieldCode].occursIn.includes('update'),
  )
  if (cardFields.length !== given.length) {
    log.warn({ event: 'upstream', call: 'updateCardDetail', failure: { kind: 'not-emitted' } })
    return refused('refused')
  }
  if (cardFields.length === 0) return done(null)
  const answer = await ask('updateCardDetail', { cardNo, requestTime: wireTime(requestTime), cardFields })
  return answer.ok ? outcomeOf(answer.value) : refused(problemOf(answer.problem))
}

/** A says "not yet" and U "nobody knows": for the person who saved, the same. */
function outcomeOf({ resultStatus, resultCode }: VerifiedAnswer): Outcome<null, UpdateProblem> {
  if (resultStatus === 'S') return done(null)
  return refused(resultStatus === 'F' ? meaningOfFailed(resultCode) : 'undecided')
}

/** Only what was never sent, and a 429, are sure to have changed nothing; an unsigned refusal may be anybody's. */
function problemOf(failure: CallFailure): UpdateProblem {
  const isSure =
    (failure.kind === 'network' && !failure.sent) || (failure.kind === 'status' && failure.status === 429)
  return isSure ? 'unreachable' : 'undecided'
}
