import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Finding } from '@/lib/text-review/finding'
import { reviewBenefits } from '@/lib/text-review/review-benefits'
import type { ReviewedBenefit } from '@/lib/text-review/reviewed-benefit'

/** Of texts without times what is found follows from what is written alone, so it is kept: by a hash of what was read. */
const known = new Map<string, Finding[]>()

/** Four times the largest catalogue that the matrix is made for. */
const KNOWN_MAX_SIZE = 2_000

/** A benefit in eight languages takes about 2 ms: after this many the process answers somebody else first. */
const IN_ONE_TURN = 10

/**
 * The findings on each benefit of a catalogue, in their order. Paths begin at the benefit's own list of one, `[0]`. A
 * catalogue of 500 in eight languages takes a second the first time, and as long as its hashes afterwards.
 */
export async function reviewedEach(
  benefits: readonly Omit<ReviewedBenefit, 'createdTime' | 'expireTime'>[],
  promised: readonly string[],
): Promise<Finding[][]> {
  const found: Finding[][] = []
  let fresh = 0
  for (const benefit of benefits) {
    const key = createHash('sha256')
      .update(JSON.stringify([promised, benefit]))
      .digest('base64url')
    const findings = known.get(key) ?? reviewBenefits([benefit], { promised, now: 0 })
    if (!known.has(key)) {
      if (known.size >= KNOWN_MAX_SIZE) known.clear()
      known.set(key, findings)
      fresh += 1
      if (fresh % IN_ONE_TURN === 0) await turn()
    }
    found.push(findings)
  }
  return found
}
