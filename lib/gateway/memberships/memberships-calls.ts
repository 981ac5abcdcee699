import type { Capability, Gateway } from '@/lib/gateway/gateway'
import { log } from '@/lib/log'
import { refused } from '@/lib/membership/outcome'
import { type MembershipsOptions, membershipsCaller } from './call'
import { cardDetailFrom } from './card-detail-answer'
import { updateCard } from './card-update'
import { memberAssets } from './member-assets'
import { inquiryProblemOf } from './result-code'

/** What the Memberships API adds to the calls of a loyalty API that can create but not read. */
export const MEMBERSHIPS_CAPABILITIES = [
  'inquireCardDetail',
  'inquireMemberAssets',
  'updateCardDetail',
] as const satisfies readonly Capability[]

/**
 * The calls of the signed Memberships API as the port has them. They go by `cardNo`: a member whose number is not known
 * yet has no card there. Whatever does not verify, cannot be read or is about somebody else is `unreachable`.
 */
export function membershipsCalls(
  options: MembershipsOptions,
): Pick<Gateway, (typeof MEMBERSHIPS_CAPABILITIES)[number]> {
  const ask = membershipsCaller({ ...options, post: options.postQuestion })
  const tell = membershipsCaller(options)
  return {
    inquireCardDetail: async who => {
      if (!('identityType' in who) && who.cardNo === null) return refused('no-member')
      const { appId } = options
      const question = 'identityType' in who ? { loginIdentity: who } : { cardNo: who.cardNo }
      const [answer, growthKind] = await Promise.all([
        ask('inquireCardDetail', { ...question, appId }),
        options.growthKind(),
      ])
      if (!answer.ok) return refused('unreachable')
      if (answer.value.resultStatus !== 'S') return refused(inquiryProblemOf(answer.value))
      const read = cardDetailFrom(answer.value.body, who, growthKind)
      if (!read.ok && read.problem === 'no-member') return refused('no-member')
      if (!read.ok) {
        log.warn({ event: 'upstream', call: 'inquireCardDetail', failure: { kind: read.problem } })
        return refused('unreachable')
      }
      const { card, rejected } = read.value
      if (rejected.length > 0) log.warn({ event: 'upstream', call: 'inquireCardDetail', rejected })
      return { ok: true, value: card }
    },
    inquireMemberAssets: async ({ cardNo }) =>
      cardNo === null ? refused('no-member') : memberAssets(ask, cardNo),
    updateCardDetail: async ({ cardNo }, fields, requestTime) =>
      cardNo === null ? refused('no-member') : updateCard(tell, cardNo, fields, requestTime),
  }
}
