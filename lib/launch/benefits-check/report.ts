import type { Words } from '@/lib/i18n/words'
import type { Coverage } from '@/lib/text-review/coverage'
import type { Finding, Severity } from '@/lib/text-review/finding'

type ReviewWords = Words<'TextReview'>

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
const MARK_LENGTH = 9
const NAME_MAX_LENGTH = 160
// What a terminal would obey or hide: keys and ids of a foreign file are printed.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** The findings for people, one after another in the order of the file, then how many, then each language's share. */
export function reportLines(t: ReviewWords, findings: readonly Finding[], coverage: Coverage): string[] {
  return [
    ...findings.flatMap(finding => findingLines(t, finding)),
    ...(findings.length === 0 ? ['Nothing to mend.'] : [countLine(t, findings)]),
    ...coverageLines(coverage),
  ]
}

function findingLines(t: ReviewWords, finding: Finding): string[] {
  const { severity, code, path, benefitInstanceId, fallsBackTo } = finding
  const mark = t(`severity.${severity}`).toUpperCase().padEnd(MARK_LENGTH)
  const indent = ' '.repeat(MARK_LENGTH)
  const id = benefitInstanceId === null ? '' : `  (${printable(benefitInstanceId)})`
  const instead = fallsBackTo === undefined ? '' : ` ${t('shownInstead', { key: printable(fallsBackTo) })}`
  return [
    `${mark}${printable(path) || 'the whole file'}  ${code}${id}`,
    `${indent}${t(`code.${code}`)}${instead}`,
    `${indent}${t(`mend.${code}`)}`,
    '',
  ]
}

function countLine(t: ReviewWords, findings: readonly Finding[]): string {
  const counts = SEVERITIES.map(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    return t(`count.${severity}`, { count, printed: String(count) })
  })
  return `${counts.join(', ')}.`
}

function coverageLines({ rows, languages }: Coverage): string[] {
  if (rows.length === 0) return ['There is no text in it.']
  const shares = languages.map(
    ({ language, percent, present, cells }) =>
      `  ${language.padEnd(16)} ${String(percent).padStart(3)} %  (${present} of ${cells})`,
  )
  return ['', 'Texts of its own that each language has:', ...shares]
}

function printable(text: string): string {
  return text
    .slice(0, NAME_MAX_LENGTH)
    .replace(UNPRINTABLE, character => `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`)
}
