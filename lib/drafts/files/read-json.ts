import { type BenefitContent, EMPTY_CONTENT } from '@/lib/drafts/content'
import { recordFrom } from '@/lib/membership/json-value'
import { readMultiLanguageText } from '@/lib/membership/multi-language-text-schema'
import { duplicateKeyFaults } from '@/lib/text-review/duplicate-keys'
import { type Element, elementsIn } from '@/lib/text-review/elements'
import { type Fault, findingFrom } from '@/lib/text-review/finding'
import { parsePasted } from '@/lib/text-review/pasted'
import { TEXT_FIELDS, type TextField } from '@/lib/text-review/reviewed-benefit'
import { shapeOf } from '@/lib/text-review/shape'
import { tidyText } from './content-faults'
import { FILE_MAX_BYTES } from './file-limit'
import type { Incoming, ReadFile, Refusal } from './incoming'

/** Where one MultiLanguageText belongs, which does not say so itself. */
export type Target = { templateID: string; field: TextField }

/**
 * A million tokens of JSON take a second to be looked through, in which nobody else is answered. 5,000 benefits with
 * three texts in thirty languages have 500,000 lists, objects and members.
 */
function hasTooManyParts(file: string): boolean {
  let parts = 0
  for (const _part of file.matchAll(/[[{,]/g)) if (++parts > PARTS_MAX_SIZE) return true
  return false
}

const PARTS_MAX_SIZE = 500_000

const noLine = () => null

/** Reads the JSON that the preview reads. Paths are those of the file; one bad element never hides the others. */
export function readJson(file: string, target: Target | null): ReadFile {
  if (hasTooManyParts(file)) return { problem: 'too-many' }
  // No character takes less than a byte.
  const parsed = parsePasted(file, FILE_MAX_BYTES)
  if ('kind' in parsed) return parsed
  const shape = shapeOf(parsed.value)
  if (shape === null) return { problem: 'unknown-shape' }
  const whole = { path: '', text: parsed.text }
  if (shape.kind === 'text') {
    if (target === null) return { problem: 'no-target' }
    const twice = [...duplicateKeyFaults([whole], new Set([''])).values()].flat()
    return { incoming: [textFrom(parsed.value, target, twice)], refused: [] }
  }
  const { entries, parts } = elementsIn(parsed.value, shape, FILE_MAX_BYTES)
  const paths = entries.filter(entry => 'value' in entry).map(({ path }) => path)
  const twice = duplicateKeyFaults([whole, ...parts], new Set(paths))
  const read: { incoming: Incoming[]; refused: Refusal[] } = { incoming: [], refused: [] }
  for (const entry of entries) {
    const found = 'value' in entry ? benefitFrom(entry, twice.get(entry.path) ?? []) : refusedAs(entry, '')
    if ('kind' in found) read.refused.push(found)
    else read.incoming.push(found)
  }
  return read
}

const refusedAs = (fault: Fault, path: string): Refusal => ({
  kind: 'finding',
  finding: findingFrom(fault, path, null),
  line: null,
})

function benefitFrom({ path, value }: Element, twice: readonly Fault[]): Incoming | Refusal {
  const given = recordFrom(value)
  const plain = (code: Fault['code'], field: string | null) =>
    refusedAs({ field, language: null, code, path: field ?? '' }, path)
  if (given === null) return plain('not-an-object', null)
  const { benefitInstanceId } = given
  if (typeof benefitInstanceId !== 'string' || benefitInstanceId === '') {
    return plain('id-missing', 'benefitInstanceId')
  }
  const texts = TEXT_FIELDS.filter(field => given[field] !== undefined && given[field] !== null).map(
    field => ({ field, ...textOf(given[field]) }),
  )
  const urls = (['iconUrl', 'benefitUrl'] as const).filter(field => given[field])
  const content: Partial<BenefitContent> = Object.fromEntries([
    ...texts.map(({ field, text }) => [field, text]),
    // What is no text at all is refused as an address below.
    ...urls.map(field => [field, typeof given[field] === 'string' ? given[field].trim() : '?']),
  ])
  return {
    benefitInstanceId,
    path,
    write: before => ({ ...before, ...content }),
    faults: [...twice, ...texts.flatMap(({ field, faults }) => faults.map(fault => within(fault, field)))],
    lineOf: noLine,
  }
}

function textFrom(value: unknown, { templateID, field }: Target, twice: readonly Fault[]): Incoming {
  const { text, faults } = textOf(value)
  return {
    benefitInstanceId: templateID,
    path: '',
    write: (before = EMPTY_CONTENT) => ({ ...before, [field]: text }),
    faults: [...twice, ...faults.map(fault => within(fault, field))],
    lineOf: noLine,
  }
}

const within = (fault: Fault, field: TextField): Fault => ({
  ...fault,
  field,
  path: fault.path === '' ? field : `${field}.${fault.path}`,
})

/** A text as it is kept, and what of it is no text at all; all else is told where it would change something. */
function textOf(value: unknown) {
  const { text, flags } = readMultiLanguageText(value)
  const faults = flags.flatMap(({ key, code }): Fault[] => {
    if (code === 'not-an-object') return [{ field: null, language: null, code, path: '' }]
    const isLost = code === 'not-a-text' || (code === 'not-a-language' && key === '__proto__')
    return isLost && key !== null ? [{ field: null, language: key, code, path: `languageValues.${key}` }] : []
  })
  return { text: tidyText(text), faults }
}
