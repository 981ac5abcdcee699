import type { EXPORT_FORMATS } from '@/app/[locale]/staff/benefits/export-address'
import { benefitsCsv, type WrittenBenefit } from '@/lib/drafts/files/write-csv'
import { exampleOf } from '@/lib/programme/benefit-templates'

/** How many benefits are written at once. */
const PIECE_SIZE = 200

type Format = (typeof EXPORT_FORMATS)[number]

/** Benefits as a file, piece by piece, with a byte order mark in a CSV and an empty list where there are none. */
export async function* writtenFile(
  benefits: readonly WrittenBenefit[],
  format: Format,
  now = new Date(),
): AsyncGenerator<string> {
  if (format === 'json') yield '['
  for (let from = 0; from < Math.max(1, benefits.length); from += PIECE_SIZE) {
    const piece = benefits.slice(from, from + PIECE_SIZE)
    yield format === 'csv' ? benefitsCsv(piece, from === 0) : jsonOf(piece, from === 0, now)
  }
  if (format === 'json') yield '\n]\n'
}

/** BenefitDetail needs a state and times, which only a benefit that somebody holds has: an example's stand in. */
function jsonOf(benefits: readonly WrittenBenefit[], isFirst: boolean, now: Date): string {
  return benefits
    .map(({ templateID, content }, index) => {
      const json = JSON.stringify(exampleOf({ templateID, ...content }, now), null, 2)
      return `${isFirst && index === 0 ? '' : ','}\n${json.replace(/^/gm, '  ')}`
    })
    .join('')
}
