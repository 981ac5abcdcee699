import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

const folder = join(import.meta.dirname, '../../../../shared/vectors')

/** False where the shared vectors are not at hand: then their tests run on empty tables, and say so once. */
export const vectorsPresent = existsSync(folder)
if (!vectorsPresent) process.stdout.write(`vectors: not run, there is no ${folder}\n`)

/** The rows of one file of shared vectors; none where the folder is missing. */
export function casesOf<T>(name: string): T[] {
  return vectorsPresent ? JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).cases : []
}

/** A vector with the key by which a table of exceptions names it. */
export type Verdict = { row: string; agrees: boolean }

/** Every row agrees but those of the table, each of which must be there and must disagree: no stale exceptions. */
export function expectAgreement(verdicts: Verdict[], exceptions: Record<string, string>): void {
  const disagreeing = verdicts.filter(({ agrees }) => !agrees).map(({ row }) => row)
  const excepted = vectorsPresent ? Object.keys(exceptions) : []
  expect([...new Set(disagreeing)].toSorted()).toEqual(excepted.toSorted())
}
