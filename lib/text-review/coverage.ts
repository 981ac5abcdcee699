import { type MultiLanguageText, type TextReason, textForEach } from '@/lib/membership/multi-language-text'
import { type ReviewedBenefit, TEXT_FIELDS, type TextField } from './reviewed-benefit'

/** What a reader of a promised language is shown: a text of their own, another one instead, or nothing. */
export type CoverageCell = {
  language: string
  state: 'present' | 'falls-back' | 'missing'
  /** The key whose text is shown; null where there is none. */
  key: string | null
  reason: TextReason
}

/** `index` is the benefit's place in the list, since ids can be double; `field` is null for a text alone. */
export type CoverageRow = {
  index: number
  benefitInstanceId: string | null
  field: TextField | null
  cells: CoverageCell[]
}

/** `percent` is whole and says 100 only where no cell lacks a text of its own, and 0 only where all do. */
export type LanguageCoverage = { language: string; present: number; cells: number; percent: number }

export type Coverage = { rows: CoverageRow[]; languages: LanguageCoverage[] }

/** Which promised language each text of each benefit has, and how much of all of them each language has. */
export function coverageOf(
  benefits: readonly Pick<ReviewedBenefit, 'benefitInstanceId' | TextField>[],
  promised: readonly string[],
): Coverage {
  const texts = benefits.flatMap((benefit, index) =>
    TEXT_FIELDS.map(field => ({
      index,
      benefitInstanceId: benefit.benefitInstanceId || null,
      field,
      text: benefit[field],
    })),
  )
  return coverageOfTexts(texts, promised)
}

/** The same for texts that are in hand one by one. */
export function coverageOfTexts(
  texts: readonly (Omit<CoverageRow, 'cells'> & { text: MultiLanguageText })[],
  promised: readonly string[],
): Coverage {
  const languages = [...new Set(promised)]
  const rows = texts.map(({ text, ...row }) => ({
    ...row,
    cells: cellsOf(text, languages),
  }))
  return {
    rows,
    languages: languages.map((language, column) => {
      const present = rows.filter(({ cells }) => cells[column]?.state === 'present').length
      return { language, present, cells: rows.length, percent: percentOf(present, rows.length) }
    }),
  }
}

/** What readers of each language are shown of one text. */
export function cellsOf(text: MultiLanguageText, languages: readonly string[]): CoverageCell[] {
  return textForEach(languages, text).map(({ key, reason }, index) => ({
    language: languages[index] ?? '',
    state: stateOf(reason),
    key,
    reason,
  }))
}

/** Whether a text that was chosen for this reason is the reader's own. */
function stateOf(reason: TextReason): CoverageCell['state'] {
  if (reason === 'none') return 'missing'
  return reason === 'exact' || reason === 'shorter-tag' || reason === 'same-script' ? 'present' : 'falls-back'
}

// 299 of 300 are not all: rounded they would be 100 %.
function percentOf(present: number, all: number): number {
  if (present === all) return 100
  return present === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * present) / all)))
}
