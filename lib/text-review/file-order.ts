import { recordFrom } from '@/lib/membership/json-value'
import type { Fault } from './finding'
import { TEXT_FIELDS } from './reviewed-benefit'

/** Faults in the order in which a reader of the file meets them; what the file lacks comes after what it has. */
export function inOrderOf(given: object, faults: readonly Fault[]): Fault[] {
  const fields = ranksOf(given)
  const languages = new Map(TEXT_FIELDS.map(field => [field as string, languageRanksOf(given, field)]))
  const rankOf = ({ field, language }: Fault): [number, number] => [
    field === null ? -1 : (fields.get(field) ?? Number.POSITIVE_INFINITY),
    language === null || field === null
      ? -1
      : (languages.get(field)?.get(language) ?? Number.POSITIVE_INFINITY),
  ]
  return faults
    .map(fault => ({ fault, rank: rankOf(fault) }))
    .toSorted((a, b) => compare(a.rank[0], b.rank[0]) || compare(a.rank[1], b.rank[1]))
    .map(({ fault }) => fault)
}

// Two infinities are equal, though their difference is no number.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

const ranksOf = (given: object) => new Map(Object.keys(given).map((key, rank) => [key, rank]))

function languageRanksOf(given: object, field: string): Map<string, number> {
  const text = recordFrom(recordFrom(given)?.[field])
  return ranksOf(recordFrom(text?.languageValues) ?? {})
}
