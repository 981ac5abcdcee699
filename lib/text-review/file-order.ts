import { recordFrom } from '@/lib/membership/json-value'
import type { Fault } from './finding'
import { TEXT_FIELDS } from './reviewed-benefit'

/** Where something stands in an object or its parts, from the outside in; what is absent comes after what is there. */
type Rank = readonly number[]

/** Faults of a benefit in the order in which a reader of the file meets them. */
export function inOrderOf(given: object, faults: readonly Fault[]): Fault[] {
  const fields = ranksOf(given)
  const texts = new Map<string, Map<string, Rank>>(
    TEXT_FIELDS.map(field => [field, textRanksOf(recordFrom(given)?.[field])]),
  )
  const rankOf = (fault: Fault): Rank => {
    if (fault.field === null) return [-1]
    const field = fields.get(fault.field) ?? Number.POSITIVE_INFINITY
    const below = fault.path.slice(fault.field.length + 1)
    return [field, ...(below === '' ? [-1] : (texts.get(fault.field)?.get(below) ?? LAST))]
  }
  return faults
    .map(fault => ({ fault, rank: rankOf(fault) }))
    .toSorted((a, b) => compare(a.rank, b.rank))
    .map(({ fault }) => fault)
}

const LAST: Rank = [Number.POSITIVE_INFINITY]

// What ends first comes first: the list of languages before each of them.
function compare(a: Rank, b: Rank): number {
  const length = Math.max(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [a[index] ?? -1, b[index] ?? -1]
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

const ranksOf = (given: object) => new Map(Object.keys(given).map((key, rank) => [key, rank]))

/** Ranks by the path below the text: of its own keys and of its languages. */
function textRanksOf(text: unknown): Map<string, Rank> {
  const own = ranksOf(recordFrom(text) ?? {})
  const outer = own.get('languageValues') ?? -1
  const languages = Object.keys(recordFrom(recordFrom(text)?.languageValues) ?? {})
  return new Map([
    ...[...own].map(([key, rank]): [string, Rank] => [key, [rank]]),
    ...languages.map((key, rank): [string, Rank] => [`languageValues.${key}`, [outer, rank]]),
  ])
}
