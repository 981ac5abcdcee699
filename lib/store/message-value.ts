import { z } from 'zod'
import type { OutboxRow } from './outbox'
import { unseal } from './sealed'

const codeValues = z.object({ code: z.string().min(1) }).transform(({ code }) => code)
const linkValues = z.object({ link: z.url() }).transform(({ link }) => link)

const momentValues = z.object({ at: z.iso.datetime() }).transform(({ at }) => at)

const ending = z
  .string()
  .transform(jsonFrom)
  .pipe(
    z.object({
      count: z.int().min(0),
      first: z.iso.datetime().nullable(),
      last: z.iso.datetime().nullable(),
    }),
  )

const unaskedValues = z.object({
  settings: z.url(),
  month: z.string().optional(),
  points: ending.optional(),
  benefits: ending.optional(),
})

export type UnaskedValues = z.output<typeof unaskedValues>

type Sealed = Pick<OutboxRow, 'kind' | 'sealedValues'>

function jsonFrom(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** What a message carries: the `code` of a code, the `link` of any other; null where its sealed values hold none. */
export function valueFrom({ kind, sealedValues }: Sealed): string | null {
  const parsed = (kind === 'code' ? codeValues : linkValues).safeParse(valuesIn(sealedValues))
  return parsed.success ? parsed.data : null
}

/** The link that a code may have beside it, which does the same; null where it has none. */
export function linkBesideCode({ kind, sealedValues }: Sealed): string | null {
  const parsed = linkValues.safeParse(kind === 'code' ? valuesIn(sealedValues) : null)
  return parsed.success ? parsed.data : null
}

/** What a message that nobody asked for just now says beside its link; null for every other one. */
export function unaskedValuesIn({ kind, sealedValues }: Sealed): UnaskedValues | null {
  const isUnasked = kind === 'reminder' || kind === 'statement'
  return unaskedValues.safeParse(isUnasked ? valuesIn(sealedValues) : null).data ?? null
}

/** The moment that a message speaks of, in ISO 8601; null where it speaks of none. */
export function momentIn({ sealedValues }: Pick<Sealed, 'sealedValues'>): string | null {
  return momentValues.safeParse(valuesIn(sealedValues)).data ?? null
}

function valuesIn(sealedValues: Buffer | null): unknown {
  return jsonFrom(sealedValues === null ? null : unseal(sealedValues))
}
