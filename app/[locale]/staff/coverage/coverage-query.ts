import { z } from 'zod'
import { REVIEW_CODES, type ReviewCode } from '@/lib/text-review/finding'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

export const SEVERITIES = ['error', 'warning', 'note'] as const

const CODES = Object.keys(REVIEW_CODES) as ReviewCode[]

const query = z.object({
  q: z.string().trim().max(200).catch(''),
  severity: z.enum(SEVERITIES).nullable().catch(null),
  code: z.enum(CODES).nullable().catch(null),
  language: z.string().max(70).catch(''),
  field: z.enum(TEXT_FIELDS).nullable().catch(null),
  /** Also those in which nothing was found. */
  all: z.literal('1').nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type CoverageQuery = z.infer<typeof query>

/** What an address asks of the matrix, whatever stands in it. */
export function coverageQueryFrom(asked: Record<string, unknown>): CoverageQuery {
  const nothing = { q: '', severity: null, code: null, language: '', field: null, all: null, page: 1 }
  return query.parse({ ...nothing, ...asked })
}

/** Whether the address narrows the findings down: then each is told at once. */
export function isNarrowed({ severity, code, language, field }: CoverageQuery): boolean {
  return severity !== null || code !== null || language !== '' || field !== null
}

/** The same question, for another page of the answer. */
export function searchFor(query: CoverageQuery, page: number): string {
  const asked = Object.entries({ ...query, page: String(page) })
  return `?${new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`
}
