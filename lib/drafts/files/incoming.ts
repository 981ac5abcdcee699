import type { BenefitContent } from '@/lib/drafts/content'
import type { Fault, Finding } from '@/lib/text-review/finding'
import type { JsonFault } from '@/lib/text-review/json-fault'

/** One benefit as a file has it. */
export type Incoming = {
  benefitInstanceId: string
  /** Where it stands in the file, `[2]`; empty in a CSV, whose places are lines. */
  path: string
  /** The benefit with what the file gives; what the file is silent about stays. */
  write: (before: BenefitContent) => BenefitContent
  /** What could not even be read of it. */
  faults: readonly Fault[]
  /** Rows of it that say nothing that could be understood. */
  refusals?: readonly Refusal[]
  /** The line of a fault, where the file is told by lines. */
  lineOf: (fault: Fault) => number | null
}

/** What is wrong with a row of a CSV before anything is known of its benefit. */
export const ROW_CODES = ['row-length', 'unknown-field', 'language-missing', 'language-unexpected'] as const

/** Why something of a file does not go in, and where it stands. */
export type Refusal =
  | { kind: 'finding'; finding: Finding; line: number | null }
  | { kind: 'row'; code: (typeof ROW_CODES)[number]; line: number; benefitInstanceId: string | null }

/** Why nothing of a file can be read. */
export type UnreadableFile =
  | { problem: 'empty' | 'too-large' | 'unknown-shape' | 'no-columns' | 'no-target' | 'too-many' }
  | { problem: 'not-json'; fault: JsonFault }
  | { problem: 'not-csv'; line: number; column: number }

/** A file as benefits, in its order. */
export type ReadFile = { incoming: Incoming[]; refused: Refusal[] } | UnreadableFile
