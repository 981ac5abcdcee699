import { z } from 'zod'
import type { OutboxRow } from './outbox'
import { unseal } from './sealed'

const codeValues = z.object({ code: z.string().min(1) }).transform(({ code }) => code)
const linkValues = z.object({ link: z.url() }).transform(({ link }) => link)

function jsonFrom(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** What a message carries: the `code` of a code, the `link` of any other; null where its sealed values hold none. */
export function valueFrom({ kind, sealedValues }: Pick<OutboxRow, 'kind' | 'sealedValues'>): string | null {
  const values = jsonFrom(sealedValues === null ? null : unseal(sealedValues))
  const parsed = (kind === 'code' ? codeValues : linkValues).safeParse(values)
  return parsed.success ? parsed.data : null
}
