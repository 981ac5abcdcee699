import { parseAssetDetails } from '@/lib/membership/asset-detail-schema'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { parseBenefitDetails } from '@/lib/membership/benefit-detail-schema'
import { JSON_MAX_LENGTH, recordFrom } from '@/lib/membership/json-value'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { readMultiLanguageText } from '@/lib/membership/multi-language-text-schema'
import { findJsonFault, type JsonFault } from './json-fault'

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
  const text = pasted.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { kind: 'unreadable', problem: 'empty' }
  if (text.length > JSON_MAX_LENGTH) return { kind: 'unreadable', problem: 'too-large' }
  const fault = findJsonFault(text)
  return fault ? { kind: 'unreadable', problem: 'not-json', fault } : readValue(JSON.parse(text))
}

function readValue(value: unknown): Pasted {
  if (Array.isArray(value)) {
    const isAssets = value.some(element => Object.hasOwn(recordFrom(element) ?? {}, 'assetType'))
    return isAssets ? assetsFrom(value, '') : { kind: 'benefits', ...parseBenefitDetails(value, '') }
  }
  const given = recordFrom(value) ?? {}
  if (Object.hasOwn(given, 'languageValues')) return textFrom(value)
  if (Object.hasOwn(given, 'assetDetails')) return assetsFrom(given.assetDetails, 'assetDetails')
  if (Object.hasOwn(given, 'benefitTitle') || Object.hasOwn(given, 'benefitInstanceId')) {
    const read = parseBenefitDetails([value], '')
    // Alone it has no place in a list.
    const own = (findings: Finding[]) =>
      findings.map(({ path, code }) => ({ path: path.replace(/^\[0\]\.?/, ''), code }))
    return { kind: 'benefits', benefits: read.benefits, rejected: own(read.rejected), flags: own(read.flags) }
  }
  return { kind: 'unreadable', problem: 'unknown-shape' }
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
