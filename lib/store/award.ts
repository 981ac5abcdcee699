import type { openAward } from './schema'

export type Award = Pick<typeof openAward.$inferSelect, 'entryNo' | 'remaining' | 'expiresAt'>
export type Draw = { entryNo: number; amount: number }

/**
 * What is left to spend of a change that took the balance to `balanceAfter`: where the balance was below zero, what was
 * owed is paid first. Nothing of a change that took something.
 */
export function awardedBy(change: number, balanceAfter: number): number {
  return Math.max(0, Math.min(change, balanceAfter))
}

/**
 * From which of the open awards, in the order in which they end, an amount is taken. Less than the amount where they
 * do not hold it: the rest is owed, and the balance below zero.
 */
export function drawsOn(awards: readonly Award[], amount: number): Draw[] {
  const draws: Draw[] = []
  let missing = amount
  for (const { entryNo, remaining } of awards) {
    if (missing === 0) break
    const taken = Math.min(remaining, missing)
    draws.push({ entryNo, amount: taken })
    missing -= taken
  }
  return draws
}

/** The awards that have ended by `now`, those of one instant together, in the order in which they end. */
export function endedBy(awards: readonly Award[], now: Date): { expiresAt: Date; awards: Award[] }[] {
  const ends: { expiresAt: Date; awards: Award[] }[] = []
  for (const award of awards) {
    const { expiresAt } = award
    if (expiresAt === null || expiresAt > now) break
    const latest = ends.at(-1)
    if (latest?.expiresAt.getTime() === expiresAt.getTime()) latest.awards.push(award)
    else ends.push({ expiresAt, awards: [award] })
  }
  return ends
}
