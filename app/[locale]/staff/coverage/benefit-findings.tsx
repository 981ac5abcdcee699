import { formatCount } from '@/lib/i18n/format'
import type { ReviewedBenefit } from '@/lib/text-review/reviewed-benefit'
import { SEVERITIES } from './coverage-query'
import type { MatrixBenefit } from './coverage-view'
import { FindingItem } from './finding-item'
import type { MatrixProps } from './matrix'

type Props<Benefit extends ReviewedBenefit> = MatrixProps<Benefit> & {
  each: MatrixBenefit<Benefit>
  columns: number
}

/** A row of its own below a benefit's texts: what was found, worst first, each with the way to mend it. */
export function BenefitFindings<Benefit extends ReviewedBenefit>(props: Props<Benefit>) {
  const { review, locale, each, columns, mendPath, isOpen } = props
  if (each.findings.length === 0) return null
  const sorted = SEVERITIES.flatMap(severity =>
    each.findings.filter(finding => finding.severity === severity),
  )
  const summary = SEVERITIES.map(severity => ({
    severity,
    count: sorted.filter(finding => finding.severity === severity).length,
  })).filter(({ count }) => count > 0)
  return (
    <tr>
      <td colSpan={columns} className="matrix-findings">
        <details open={isOpen}>
          <summary>
            {summary.map(({ severity, count }) => (
              <span key={severity} className="severity" data-severity={severity}>
                {review(`count.${severity}`, { count, printed: formatCount(count, locale) })}
              </span>
            ))}
          </summary>
          <ul>
            {sorted.map(finding => (
              <FindingItem
                key={`${finding.path} ${finding.code}`}
                {...props}
                finding={finding}
                mend={mendPath?.(each.benefit, finding.language)}
              />
            ))}
          </ul>
        </details>
      </td>
    </tr>
  )
}
