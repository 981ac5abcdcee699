import type { MemberDataChange } from '@/lib/membership/member-data'
import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/** Changes the home address and the answers to the programme's own questions. Ours: no public call can. */
export type MemberDataCalls = {
  /** As updateCardDetail, but an empty text takes a value away. Again: nothing happens. */
  updateMemberData(
    member: MemberKey,
    change: MemberDataChange,
    requestTime: Date,
  ): Promise<Outcome<null, InquiryProblem>>
}
