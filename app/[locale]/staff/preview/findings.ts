import type { Words } from '@/lib/i18n/words'
import { TEXT_PROBLEMS } from '@/lib/membership/multi-language-text-schema'
import type { Finding } from '@/lib/text-review/pasted'

/** Every code that reading a pasted text can give; a stranger, should there be one, is “could not be read”. */
const CODES = [
  ...TEXT_PROBLEMS,
  'created-after-expiry',
  'duplicate',
  'id-missing',
  'id-too-long',
  'not-an-amount',
  'not-an-array',
  'not-json',
  'too-large',
  'unknown-status',
  'unreadable-time',
  'unsafe-url',
] as const

/** A path names keys of the pasted text, which may be of any length. */
export const PATH_MAX_LENGTH = 120

/** More than anybody mends before pasting again; a megabyte of JSON can have a hundred thousand. */
const FINDINGS_MAX_SIZE = 100

/** Findings in the staff person's words, each once, up to a bound; `rest` counts those beyond it. */
export function findingWords(t: Words<'StaffPreview'>, findings: readonly Finding[]) {
  const unique = new Map(findings.map(finding => [`${finding.path} ${finding.code}`, finding]))
  const listed = [...unique.values()].slice(0, FINDINGS_MAX_SIZE).map(({ path, code }) => ({
    path: path.slice(0, PATH_MAX_LENGTH),
    words: t(`finding.${CODES.find(known => known === code) ?? 'other'}`),
  }))
  return { listed, rest: unique.size - listed.length }
}
