import type { ReactNode } from 'react'
import { LanguageLabel } from '@/components/staff/language-label'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { ReviewedBenefit } from '@/lib/text-review/reviewed-benefit'
import { BenefitFindings } from './benefit-findings'
import type { MatrixBenefit } from './coverage-view'
import { MatrixCellView } from './matrix-cell'

export type MatrixProps<Benefit extends ReviewedBenefit> = {
  t: Words<'StaffCoverage'>
  review: Words<'TextReview'>
  locale: Locale
  languages: readonly string[]
  shown: readonly MatrixBenefit<Benefit>[]
  /** How a benefit is called, and where its texts are mended. */
  nameOf: (benefit: Benefit) => ReactNode
  mendPath?: (benefit: Benefit, language: string | null) => string
  /** Whether findings are told at once, or on being asked for. */
  isOpen: boolean
}

/** Every text of every benefit in every promised language; what was found of a benefit stands below it. */
export function Matrix<Benefit extends ReviewedBenefit>(props: MatrixProps<Benefit>) {
  const { t, locale, languages, shown, nameOf } = props
  return (
    // A table that is wider than its place is scrolled, by keyboard as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <section className="matrix-scroll" tabIndex={0} aria-label={t('matrix')}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('text')}</th>
            {languages.map(tag => (
              <th key={tag} scope="col">
                <LanguageLabel tag={tag} locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        {shown.map(each => (
          <tbody key={each.benefit.benefitInstanceId}>
            <tr>
              <th scope="rowgroup" colSpan={languages.length + 1} className="matrix-benefit">
                <span className="matrix-name">{nameOf(each.benefit)}</span>
              </th>
            </tr>
            {each.rows.map(({ field, cells }) => (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                {cells.map(cell => (
                  <td key={cell.language}>
                    <MatrixCellView t={t} review={props.review} locale={locale} cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            <BenefitFindings {...props} each={each} columns={languages.length + 1} />
          </tbody>
        ))}
      </table>
    </section>
  )
}
