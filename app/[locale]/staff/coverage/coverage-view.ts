import { foldedText } from '@/lib/membership/folded-text'
import { languageTagFrom } from '@/lib/membership/language-tag'
import { type CoverageCell, coverageOf, type LanguageCoverage } from '@/lib/text-review/coverage'
import type { Finding } from '@/lib/text-review/finding'
import { reviewBenefits } from '@/lib/text-review/review-benefits'
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

/** What is written of the benefits, reviewed, and of it what was asked for. */
export function coverageView<Benefit extends ReviewedBenefit>(
  benefits: readonly Benefit[],
  promised: readonly string[],
  query: CoverageQuery,
  now = new Date(),
): CoverageView<Benefit> {
  const found = findingsById(reviewBenefits(benefits, { promised, now }))
  const { rows, languages } = coverageOf(benefits, promised)
  const all = benefits.map((benefit, index) => {
    const own = found.get(benefit.benefitInstanceId) ?? []
    const ofBenefit = rows.slice(index * TEXT_FIELDS.length, (index + 1) * TEXT_FIELDS.length)
    return {
      benefit,
      rows: TEXT_FIELDS.map((field, at) => ({
        field,
        cells: (ofBenefit[at]?.cells ?? []).map(cell => ({
          ...cell,
          findings: ofCell(own, field, cell.language),
        })),
      })),
      findings: own.filter(finding => isAsked(finding, query)),
    }
  })
  const asked = all.filter(
    each => (query.all !== null || each.findings.length > 0) && hasWords(each.benefit, query.q),
  )
  const from = (query.page - 1) * PAGE_SIZE
  return {
    languages,
    totals: totalsOf(all.flatMap(({ benefit }) => found.get(benefit.benefitInstanceId) ?? [])),
    count: asked.length,
    shown: asked.slice(from, from + PAGE_SIZE),
    from,
    hasMore: asked.length > from + PAGE_SIZE,
  }
}

function findingsById(findings: readonly Finding[]): Map<string, Finding[]> {
  const byId = new Map<string, Finding[]>()
  for (const finding of findings) {
    const id = finding.benefitInstanceId ?? ''
    const known = byId.get(id)
    if (known) known.push(finding)
    else byId.set(id, [finding])
  }
  return byId
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

function isAsked(finding: Finding, { severity, code, language, field }: CoverageQuery): boolean {
  return (
    (severity === null || finding.severity === severity) &&
    (code === null || finding.code === code) &&
    (language === '' || finding.language === language) &&
    (field === null || finding.field === field)
  )
}

function hasWords(benefit: ReviewedBenefit, q: string): boolean {
  const wanted = foldedText(q)
  if (wanted === '') return true
  return TEXT_FIELDS.some(field =>
    Object.values(benefit[field].languageValues).some(text => foldedText(text).includes(wanted)),
  )
}

function totalsOf(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const totals = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) totals[severity] += 1
  return totals
}
