import { stringify } from 'csv-stringify/sync'
import type { BenefitContent } from '@/lib/drafts/content'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { tidyContent } from './content-faults'
import { COLUMNS, cellOf } from './csv-cells'

/** What is written of a benefit, under the id that brings it back to the same one. */
export type WrittenBenefit = { templateID: string; content: BenefitContent }

/** Benefits as CSV (RFC 4180); the first piece has the names of the columns, and the mark by which Excel reads UTF-8. */
export function benefitsCsv(benefits: readonly WrittenBenefit[], isFirst: boolean): string {
  const rows = benefits.flatMap(({ templateID, content }) =>
    rowsOf(tidyContent(content)).map(row => [templateID, ...row].map(cellOf)),
  )
  return stringify(isFirst ? [[...COLUMNS], ...rows] : rows, {
    bom: isFirst,
    record_delimiter: '\r\n',
    // A lone line feed too, which is no end of a row here but one to most readers.
    quoted_match: /[\r\n;\t]/,
  })
}

type Row = [field: string, language: string, text: string]

function rowsOf(content: BenefitContent): Row[] {
  const texts = TEXT_FIELDS.flatMap(field =>
    Object.entries(content[field].languageValues).map(([language, text]): Row => [field, language, text]),
  )
  return [
    ...texts,
    ...defaultRows(content),
    ['iconUrl', '', content.iconUrl],
    ...(content.benefitUrl === null ? [] : ([['benefitUrl', '', content.benefitUrl]] satisfies Row[])),
  ]
}

/** One row where every text that has the language names it as its default, which is what the editor writes. */
function defaultRows(content: BenefitContent): Row[] {
  const named = TEXT_FIELDS.map(field => content[field].defaultLanguage).find(each => each !== undefined)
  if (named === undefined) return []
  const isShared = TEXT_FIELDS.every(field => {
    const { languageValues, defaultLanguage } = content[field]
    return defaultLanguage === (Object.hasOwn(languageValues, named) ? named : undefined)
  })
  if (isShared) return [['defaultLanguage', '', named]]
  return TEXT_FIELDS.flatMap((field): Row[] => {
    const { defaultLanguage } = content[field]
    return defaultLanguage === undefined ? [] : [[`${field}.defaultLanguage`, '', defaultLanguage]]
  })
}
