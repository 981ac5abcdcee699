import { JSON_MAX_LENGTH, recordFrom } from '@/lib/membership/json-value'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { readMultiLanguageText } from '@/lib/membership/multi-language-text-schema'
import { benefitFaults } from './benefit-faults'
import type { CoverageRow } from './coverage'
import { duplicateKeyFaults } from './duplicate-keys'
import { type Element, elementsIn, type JsonPart } from './elements'
import { inOrderOf } from './file-order'
import { type Fault, type Finding, findingFrom, joined } from './finding'
import { parsePasted, type Unreadable } from './pasted'
import { duplicateId } from './review-benefits'
import { type ReviewOptions, TEXT_FIELDS } from './reviewed-benefit'
import { shapeOf } from './shape'
import { textFaults } from './text-faults'

/** `texts` are those that could be read, for `coverageOfTexts`; `unreadable` says why there is nothing else. */
export type PastedReview = {
  findings: Finding[]
  texts: Array<Omit<CoverageRow, 'cells'> & { text: MultiLanguageText }>
  unreadable: Unreadable | null
}

/**
 * Reviews a JSON text of what `readPasted` reads: all that reading finds, keys that stand twice, and every check on the
 * benefits, those without a usable id too. Each fault once, in the order of the file. Deterministic, never throws,
 * linear in the text. At most `maxLength` characters.
 */
export function reviewPasted(
  pasted: string,
  { maxLength = JSON_MAX_LENGTH, ...options }: ReviewOptions & { maxLength?: number },
): PastedReview {
  const parsed = parsePasted(pasted, maxLength)
  if ('kind' in parsed) return refused(parsed)
  const { text, value } = parsed
  const shape = shapeOf(value)
  if (shape === null) return refused({ kind: 'unreadable', problem: 'unknown-shape' })
  const file = { path: '', text }
  return shape.kind === 'text'
    ? reviewText(value, file, options)
    : reviewElements(elementsIn(value, shape, maxLength), file, options)
}

function refused(unreadable: Unreadable): PastedReview {
  const path = unreadable.problem === 'not-json' ? unreadable.fault.path : ''
  const fault: Fault = { field: null, language: null, code: unreadable.problem, path }
  return { findings: [findingFrom(fault, '', null)], texts: [], unreadable }
}

function reviewText(value: unknown, file: JsonPart, { promised }: ReviewOptions): PastedReview {
  const twice = [...duplicateKeyFaults([file], new Set([''])).values()].flat()
  // As the title of a benefit it has its place in the order; on its own it is no field of any.
  const field = 'benefitTitle'
  const faults = [...twice, ...textFaults(value, promised)].map(fault => ({
    ...fault,
    field,
    path: joined(field, fault.path),
  }))
  const ordered = inOrderOf({ [field]: value }, faults)
  return {
    findings: ordered.map(({ path, ...fault }) =>
      findingFrom({ ...fault, field: null, path: path.slice(field.length + 1) }, '', null),
    ),
    texts: [{ index: 0, benefitInstanceId: null, field: null, text: readMultiLanguageText(value).text }],
    unreadable: null,
  }
}

function reviewElements(
  { entries, parts }: ReturnType<typeof elementsIn>,
  file: JsonPart,
  options: ReviewOptions,
): PastedReview {
  const paths = entries.filter(entry => 'value' in entry).map(({ path }) => path)
  const twice = duplicateKeyFaults([file, ...parts], new Set(paths))
  const seen = new Set<string>()
  const review: PastedReview = {
    findings: (twice.get(null) ?? []).map(fault => findingFrom(fault, '', null)),
    texts: [],
    unreadable: null,
  }
  for (const entry of entries) {
    if ('value' in entry) reviewElement(entry, twice.get(entry.path) ?? [], seen, options, review)
    else review.findings.push(findingFrom(entry, '', null))
  }
  return review
}

function reviewElement(
  { path, value }: Element,
  twice: readonly Fault[],
  seen: Set<string>,
  options: ReviewOptions,
  review: PastedReview,
): void {
  const given = recordFrom(value)
  if (given === null) {
    const fault: Fault = { field: null, language: null, code: 'not-an-object', path: '' }
    review.findings.push(findingFrom(fault, path, null))
    return
  }
  const id = typeof given.benefitInstanceId === 'string' && given.benefitInstanceId
  const isSecond = id !== false && id !== '' && seen.has(id)
  const faults = [...twice, ...(isSecond ? [duplicateId()] : []), ...benefitFaults(given, options, false)]
  if (id) seen.add(id)
  for (const fault of inOrderOf(given, faults)) review.findings.push(findingFrom(fault, path, id || null))
  const index = review.texts.length / TEXT_FIELDS.length
  for (const field of TEXT_FIELDS) {
    const { text } = readMultiLanguageText(given[field])
    review.texts.push({ index, benefitInstanceId: id || null, field, text })
  }
}
