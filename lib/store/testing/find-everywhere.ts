import { unseal } from '@/lib/store/sealed'

type Query = (text: string) => Promise<Record<string, unknown>[]>

/**
 * Where any of the values stands in a whole database: every table of every schema of ours, the job queue's and its archive's
 * included, every column as text; what is bytes also as the text that it is, and opened where it is sealed.
 * @param secrets of the portal that sealed; this process's own where none are given.
 * @returns `schema.table.column` of each place, sorted, once.
 */
export async function findEverywhere(
  query: Query,
  values: readonly string[],
  secrets?: string[],
): Promise<string[]> {
  const wanted = values.map(value => value.toLowerCase())
  const holds = (text: string | null) => wanted.some(value => text?.toLowerCase().includes(value))
  const tables = await query(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
  const places = new Set<string>()
  for (const { name } of tables) {
    for (const { row } of await query(`select to_jsonb(held) as row from ${name} as held`)) {
      for (const [column, value] of Object.entries(row as object))
        if (textsOf(value, secrets).some(holds)) places.add(`${name}.${column}`)
    }
  }
  return [...places].toSorted()
}

function textsOf(value: unknown, secrets?: string[]): (string | null)[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (!text.startsWith('\\x')) return [text]
  const bytes = Buffer.from(text.slice(2), 'hex')
  return [text, bytes.toString('utf8'), bytes.toString('base64url'), unseal(bytes, secrets)]
}
