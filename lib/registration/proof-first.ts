import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import type { ProgrammeSettings } from '@/lib/programme/settings'

/**
 * Whether an e-mail or mobile is proved before a member is made of it: as the programme says, else only where another
 * system keeps the members. There a second member could not be undone, and a known identity must not be told from a new
 * one; the embedded service makes each member once whatever happens, and spares a person the code at the door.
 */
export function provesBefore(
  { proof }: Pick<ProgrammeSettings, 'proof'>,
  { createsOnce }: Pick<Gateway, 'createsOnce'> = gateway(),
): boolean {
  return (proof ?? (createsOnce ? 'after' : 'before')) === 'before'
}
