import { type BenefitContent, withText } from '@/lib/drafts/content'
import { isBlank } from '@/lib/membership/plain-text'
import { type Fault, findingFrom } from '@/lib/text-review/finding'
import { TEXT_FIELDS, type TextField } from '@/lib/text-review/reviewed-benefit'
import { type CsvRow, csvRows } from './csv-records'
import type { Incoming, ReadFile, Refusal } from './incoming'

type Row = { line: number; field: string; language: string; text: string }

/** Rows of one benefit, which need not stand together. */
type Group = { rows: Row[]; refusals: Refusal[] }

/** What a row without a language may be about. */
const PLAIN_FIELDS = [
  'defaultLanguage',
  ...TEXT_FIELDS.map(field => `${field}.defaultLanguage`),
  'iconUrl',
  'benefitUrl',
]

/** Reads a CSV in which each row is one text: it changes that text, an empty one takes it away, and all else stays. */
export function readCsv(file: string): ReadFile {
  const rows = csvRows(file)
  if ('problem' in rows) return rows
  if (rows.length === 0) return { problem: 'empty' }
  const groups = new Map<string, Group>()
  const refused: Refusal[] = []
  for (const row of rows) sortIn(row, groups, refused)
  return {
    incoming: [...groups].map(([benefitInstanceId, group]) => incomingFrom(benefitInstanceId, group)),
    refused,
  }
}

function sortIn({ line, cells }: CsvRow, groups: Map<string, Group>, refused: Refusal[]): void {
  if (cells === null) {
    refused.push({ kind: 'row', code: 'row-length', line, benefitInstanceId: null })
    return
  }
  const benefitInstanceId = cells.benefitInstanceId.trim()
  if (benefitInstanceId === '') {
    const fault: Fault = {
      field: 'benefitInstanceId',
      language: null,
      code: 'id-missing',
      path: 'benefitInstanceId',
    }
    refused.push({ kind: 'finding', finding: findingFrom(fault, '', null), line })
    return
  }
  const group = groups.get(benefitInstanceId) ?? { rows: [], refusals: [] }
  groups.set(benefitInstanceId, group)
  const row = { line, field: cells.field.trim(), language: cells.language.trim(), text: cells.text }
  const code = rowCode(row)
  if (code === null) group.rows.push({ ...row, text: row.text.trim() })
  else group.refusals.push({ kind: 'row', code, line, benefitInstanceId })
}

function rowCode({ field, language }: Row) {
  const isText = textFieldOf(field) !== undefined
  if (!isText && !PLAIN_FIELDS.includes(field)) return 'unknown-field'
  if (isText) return language === '' ? 'language-missing' : null
  return language === '' ? null : 'language-unexpected'
}

const textFieldOf = (field: string) => TEXT_FIELDS.find(known => known === field)
const keyOf = (field: string, language: string) => `${field} ${language}`

function incomingFrom(benefitInstanceId: string, { rows, refusals }: Group): Incoming {
  const lines = new Map<string, number>()
  const faults: (Fault & { line: number })[] = []
  for (const { line, field, language } of rows) {
    const key = keyOf(field, language)
    if (lines.has(key)) faults.push({ ...twice(field, language), line })
    lines.set(key, line)
  }
  const first = rows[0]?.line ?? null
  return {
    benefitInstanceId,
    path: '',
    refusals,
    write: before => written(before, rows),
    faults,
    lineOf: fault =>
      faults.find(known => known === fault)?.line ??
      lines.get(keyOf(fault.field ?? '', fault.language ?? '')) ??
      lines.get(keyOf(fault.path, '')) ??
      (fault.code === 'default-missing' ? lines.get(keyOf('defaultLanguage', '')) : undefined) ??
      first,
  }
}

function twice(field: string, language: string): Fault {
  return language === ''
    ? { field, language: null, code: 'duplicate-key', path: field }
    : { field, language, code: 'duplicate-language', path: `${field}.languageValues.${language}` }
}

function written(before: BenefitContent, rows: readonly Row[]): BenefitContent {
  let content = before
  for (const { field, language, text } of rows) {
    const textField = textFieldOf(field)
    if (textField) content = { ...content, [textField]: withText(content[textField], language, text) }
  }
  // A default is looked for among the texts, wherever its row stands.
  for (const { field, text } of rows) content = withPlain(content, field, isBlank(text) ? '' : text)
  return content
}

function withPlain(content: BenefitContent, field: string, value: string): BenefitContent {
  if (field === 'iconUrl') return value === '' ? content : { ...content, iconUrl: value }
  if (field === 'benefitUrl') return { ...content, benefitUrl: value || null }
  if (field === 'defaultLanguage') {
    const holding = TEXT_FIELDS.filter(each => Object.hasOwn(content[each].languageValues, value))
    // Where no text has it each is given it, and it is refused as one that is not there.
    return (holding.length > 0 ? holding : [...TEXT_FIELDS]).reduce<BenefitContent>(
      (each, text) => withDefault(each, text, value),
      content,
    )
  }
  const text = TEXT_FIELDS.find(each => field === `${each}.defaultLanguage`)
  return text ? withDefault(content, text, value) : content
}

function withDefault(content: BenefitContent, field: TextField, value: string): BenefitContent {
  const { defaultLanguage: _old, ...text } = content[field]
  return { ...content, [field]: value === '' ? text : { ...text, defaultLanguage: value } }
}
