import type { TextReason } from '@/lib/membership/multi-language-text'

/** An error is wrong for a reader or breaks the document; a warning is to be looked at; a note only worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Every fault that the checks can find, each with one severity. An error is certain; where a check compares words or
 * guesses what was meant it warns. Words for people: `TextReview.code` and `TextReview.mend`.
 */
export const REVIEW_CODES = {
  // The file as a whole.
  'unreadable-file': 'error',
  empty: 'error',
  'too-large': 'error',
  'not-json': 'error',
  'unknown-shape': 'error',
  'duplicate-key': 'error',
  // A benefit and its plain fields.
  'not-an-array': 'error',
  'not-an-object': 'error',
  'not-an-amount': 'error',
  'id-missing': 'error',
  'id-too-long': 'error',
  duplicate: 'error',
  'unknown-status': 'error',
  'unreadable-time': 'error',
  'created-after-expiry': 'error',
  'past-expiry': 'warning',
  'icon-missing': 'error',
  'unsafe-url': 'error',
  'url-ip-address': 'warning',
  'url-local-host': 'warning',
  'url-lookalike-host': 'warning',
  'url-port': 'warning',
  'url-shortener': 'warning',
  // Which languages a text has.
  missing: 'error',
  'falls-back': 'error',
  'not-a-language': 'error',
  'language-too-long': 'error',
  'duplicate-language': 'error',
  'default-missing': 'error',
  'no-default': 'note',
  // One language's text.
  'not-a-text': 'error',
  blank: 'error',
  'too-long': 'error',
  'too-long-as-drawn': 'warning',
  'forbidden-characters': 'error',
  'bidi-controls': 'error',
  'invisible-characters': 'warning',
  markup: 'warning',
  'link-in-text': 'warning',
  // A text beside the one that it was translated from.
  unchanged: 'warning',
  'numbers-differ': 'warning',
  'placeholders-differ': 'error',
} as const satisfies Record<string, Severity>

export type ReviewCode = keyof typeof REVIEW_CODES

/**
 * What was found, and where. `path` is the place in the JSON as a person looks for it,
 * `[2].useRules.languageValues.zh-CN`, which is also where something that is missing belongs. Never holds a text.
 */
export type Finding = {
  /** Null where the benefit has none that can be used, and for a text alone. */
  benefitInstanceId: string | null
  /** A field of BenefitDetail; null where the finding is about none. */
  field: string | null
  /** The promised language that lacks a text, else the key as it is spelled; null where the finding is about none. */
  language: string | null
  code: ReviewCode
  severity: Severity
  path: string
  /** Of `falls-back`: the key whose text is shown instead, and why that one. */
  fallsBackTo?: string
  reason?: TextReason
}

/** A finding before it is known in which benefit it lies; `path` is the one below it, empty for the benefit itself. */
export type Fault = Omit<Finding, 'benefitInstanceId' | 'severity'>

/** The finding of a fault that lies at `path` in the benefit `benefitInstanceId`. */
export function findingFrom(fault: Fault, path: string, benefitInstanceId: string | null): Finding {
  return {
    ...fault,
    benefitInstanceId,
    severity: REVIEW_CODES[fault.code],
    path: joined(path, fault.path),
  }
}

/** Two paths as one: `[0]` and `benefitTitle` to `[0].benefitTitle`, `a` and `[1]` to `a[1]`. */
export function joined(path: string, below: string): string {
  return path === '' || below === '' || below.startsWith('[') ? path + below : `${path}.${below}`
}
