import { parseStoredCard } from '@/lib/registration/stored-card'

/** What a member is called, without asking the upstream: these pages must open while it is away. */
export function nameOf({ card }: { card: unknown }): string {
  const fields = parseStoredCard(card)?.fields
  return fields?.USER_NAME ?? fields?.FIRST_NAME ?? ''
}
