/** What can be wrong only with values that machines send; people never type these, forms never show them. */
export const WIRE_PROBLEMS = [
  'not-an-object',
  'not-an-array',
  'not-json',
  'not-a-text',
  'too-large',
  'too-many',
  'duplicate',
  'not-allowed-here',
  'not-a-point-count',
  'not-an-amount',
  'not-a-growth',
  'undecryptable',
  'id-missing',
  'id-too-long',
] as const

export type WireProblem = (typeof WIRE_PROBLEMS)[number]

/** Something left out while reading: where it stood (`benefits[2].useRules`) and why. Never holds the value. */
export type Rejected<C extends string = string> = { path: string; code: C }
