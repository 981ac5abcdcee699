import { searchWords } from '@/lib/membership/benefit-search'
import { languageTagFrom } from '@/lib/membership/language-tag'
import { type CoverageCell, coverageOf, type LanguageCoverage } from '@/lib/text-review/coverage'
import type { Finding } from '@/lib/text-review/finding'
import { hasWords } from '@/lib/text-review/has-words'
import { type ReviewedBenefit, TEXT_FIELDS, type TextField } from '@/lib/text-review/reviewed-benefit'
import type { CoverageQuery } from './coverage-query'

export type MatrixCell = CoverageCell & { findings: Finding[] }

export type MatrixBenefit<Benefit extends ReviewedBenefit = ReviewedBenefit> = {
  benefit: Benefit
  rows: { field: TextField; cells: MatrixCell[] }[]
  /** Every finding that was asked for. */
  findings: Finding[]
}

export type CoverageView<Benefit extends ReviewedBenefit = ReviewedBenefit> = {
  languages: LanguageCoverage[]
  /** How many findings there are of each severity, whatever was asked for. */
  totals: Record<Finding['severity'], number>
  /** How many benefits were asked for, and those of this page. */
  count: number
  shown: MatrixBenefit<Benefit>[]
  from: number
  hasMore: boolean
}

/** Seventy-five rows a page: more would be a wall to the eye, and an hour to a screen reader. */
const PAGE_SIZE = 25

/** What is written of the benefits, reviewed, and of it what was asked for; `found` are the findings on each. */
export function coverageView<Benefit extends ReviewedBenefit>(
  benefits: readonly Benefit[],
  found: readonly Finding[][],
  promised: readonly string[],
  query: CoverageQuery,
): CoverageView<Benefit> {
  const { rows, languages } = coverageOf(benefits, promised)
  const words = searchWords(query.q)
  const asked = benefits
    .map((benefit, index) => ({ benefit, index, findings: (found[index] ?? []).filter(isAskedBy(query)) }))
    .filter(
      ({ benefit, findings }) => (query.all !== null || findings.length > 0) && hasWords(benefit, words),
    )
  const from = (query.page - 1) * PAGE_SIZE
  const shown = asked.slice(from, from + PAGE_SIZE).map(({ benefit, index, findings }) => ({
    benefit,
    findings,
    rows: TEXT_FIELDS.map((field, at) => ({
      field,
      cells: (rows[index * TEXT_FIELDS.length + at]?.cells ?? []).map(cell => ({
        ...cell,
        findings: ofCell(found[index] ?? [], field, cell.language),
      })),
    })),
  }))
  return {
    languages,
    totals: totalsOf(found.flat()),
    count: asked.length,
    shown,
    from,
    hasMore: asked.length > from + PAGE_SIZE,
  }
}

/** A key as it is spelled may stand for the promised language: `ms-my` for `ms-MY`. */
function ofCell(findings: readonly Finding[], field: TextField, language: string): Finding[] {
  const tag = languageTagFrom(language)?.tag
  return findings.filter(
    finding =>
      finding.field === field &&
      finding.language !== null &&
      (finding.language === language || languageTagFrom(finding.language)?.tag === tag),
  )
}

function isAskedBy({ severity, code, language, field }: CoverageQuery) {
  return (finding: Finding): boolean =>
    (severity === null || finding.severity === severity) &&
    (code === null || finding.code === code) &&
    (language === '' || finding.language === language) &&
    (field === null || finding.field === field)
}

function totalsOf(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const totals = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) totals[severity] += 1
  return totals
}
