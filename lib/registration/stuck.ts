import { z } from 'zod'
import { maskIdentity } from '@/lib/membership/login-identity'
import { decideAbsent, decideFound, isAtWork, stuckRegistrations } from './reconcile'
import { submittedIdentities } from './submission'

/** As many as are shown at once, oldest first: the next ones follow as these are decided. */
const SHOWN = 50

/** What staff may see of the registrations that did not settle by themselves within an hour. */
export async function stuckForStaff(now = Date.now()) {
  const rows = await stuckRegistrations(undefined, SHOWN + 1)
  const registrations = rows.slice(0, SHOWN).map(row => ({
    registrationID: row.registrationID,
    state: row.state,
    startedAt: row.startedAt,
    inquiries: row.inquiries,
    identities: submittedIdentities(row.submission).map(maskIdentity),
    isAtWork: isAtWork(row, now),
  }))
  return { registrations, hasMore: rows.length > SHOWN }
}

const decision = z.object({ registrationID: z.uuid(), to: z.enum(['absent', 'found']) })

/** Decides one in a staff person's name; `overtaken` where it was decided, or is at work, meanwhile. */
export async function decideStuck(
  registrationID: string,
  to: string,
  staffID: string,
): Promise<'absent' | 'found' | 'overtaken'> {
  const parsed = decision.safeParse({ registrationID, to })
  if (!parsed.success) return 'overtaken'
  const decide = parsed.data.to === 'absent' ? decideAbsent : decideFound
  return (await decide(registrationID, undefined, staffID)) ? parsed.data.to : 'overtaken'
}
