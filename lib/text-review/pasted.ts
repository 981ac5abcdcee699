import { parseAssetDetails } from '@/lib/membership/asset-detail-schema'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { parseBenefitDetails } from '@/lib/membership/benefit-detail-schema'
import { JSON_MAX_LENGTH } from '@/lib/membership/json-value'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { readMultiLanguageText } from '@/lib/membership/multi-language-text-schema'
import { findJsonFault, type JsonFault } from './json-fault'
import { shapeOf } from './shape'

/** What was found in a pasted text, where it stood in it: `[2].useRules.zh-CN`, and a code. Never the value. */
export type Finding = { path: string; code: string }

export type Unreadable =
  | { kind: 'unreadable'; problem: 'empty' | 'too-large' | 'unknown-shape' }
  | { kind: 'unreadable'; problem: 'not-json'; fault: JsonFault }

export type Readable =
  | { kind: 'benefits'; benefits: BenefitDetail[]; rejected: Finding[]; flags: Finding[] }
  | { kind: 'text'; text: MultiLanguageText; rejected: Finding[]; flags: Finding[] }

export type Pasted = Readable | Unreadable

/**
 * Reads what a staff person pasted: `Array<BenefitDetail>` (or one alone), an inquireMemberAssets answer or its
 * assetDetails, or one MultiLanguageText. Told apart by their own field names. One bad element never hides the others;
 * paths are those of the pasted text itself.
 */
export function readPasted(pasted: string): Pasted {
  const parsed = parsePasted(pasted, JSON_MAX_LENGTH)
  return 'kind' in parsed ? parsed : readValue(parsed.value)
}

/** The JSON in a text of at most `maxLength` characters, and that text as it was parsed; else why there is none. */
export function parsePasted(
  pasted: string,
  maxLength: number,
): Unreadable | { text: string; value: unknown } {
  const text = pasted.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { kind: 'unreadable', problem: 'empty' }
  if (text.length > maxLength) return { kind: 'unreadable', problem: 'too-large' }
  const fault = findJsonFault(text)
  return fault ? { kind: 'unreadable', problem: 'not-json', fault } : { text, value: JSON.parse(text) }
}

function readValue(value: unknown): Pasted {
  const shape = shapeOf(value)
  switch (shape?.kind) {
    case 'benefits':
      return { kind: 'benefits', ...parseBenefitDetails(value, '') }
    case 'assets':
      return assetsFrom(shape.assetDetails, shape.root)
    case 'text':
      return textFrom(value)
    case 'benefit': {
      const read = parseBenefitDetails([value], '')
      // Alone it has no place in a list.
      const own = (findings: Finding[]) =>
        findings.map(({ path, code }) => ({ path: path.replace(/^\[0\]\.?/, ''), code }))
      return {
        kind: 'benefits',
        benefits: read.benefits,
        rejected: own(read.rejected),
        flags: own(read.flags),
      }
    }
    default:
      return { kind: 'unreadable', problem: 'unknown-shape' }
  }
}

function assetsFrom(assetDetails: unknown, root: string): Pasted {
  const { benefits, rejected, flags } = parseAssetDetails(assetDetails)
  const own = (findings: Finding[]) =>
    findings.map(({ path, code }) => ({ path: path.replace(/^assetDetails/, root), code }))
  return { kind: 'benefits', benefits, rejected: own(rejected), flags: own(flags) }
}

function textFrom(value: unknown): Pasted {
  const { text, flags } = readMultiLanguageText(value)
  const findings = flags.map(({ key, code }) => ({
    path: `languageValues${key === null ? '' : `.${key}`}`,
    code,
  }))
  return { kind: 'text', text, rejected: [], flags: findings }
}
