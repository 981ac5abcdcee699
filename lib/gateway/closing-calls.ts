import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/** Ends a membership. Ours: no public call can. */
export type ClosingCalls = {
  /** Erases the member and all they own; their ledger stays, under an id that leads to nobody. Again: nothing happens. */
  eraseMember(member: MemberKey): Promise<Outcome<null, InquiryProblem>>
}
