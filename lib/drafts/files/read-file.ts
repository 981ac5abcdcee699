import type { ReadFile } from './incoming'
import { readCsv } from './read-csv'
import { readJson, type Target } from './read-json'

/**
 * Reads a file of benefits, or one text of `target`. JSON begins with a bracket; CSV is what is called so, or names the
 * column of the ids in its first line.
 */
export function readFile(file: string, target: Target | null, isCsv: boolean): ReadFile {
  const text = file.trimStart()
  const [first = ''] = text.split('\n', 1)
  const isTable = !/^[[{]/.test(text) && (isCsv || /benefitInstanceId/i.test(first))
  if (text === '') return { problem: 'empty' }
  return isTable ? readCsv(file) : readJson(file, target)
}
