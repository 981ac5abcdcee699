import { z } from 'zod'
import { AMOUNT_MAX_VALUE, type Amount, isCurrency } from './amount'
import { jsonValueFrom } from './json-value'

const wireValue = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number),
])

/** An Amount as it travels; other dictionaries of the same vendor write `value` as text. Unknown keys are ignored. */
export const amountSchema = z.object({
  currency: z.string().refine(isCurrency, 'not-an-amount'),
  value: wireValue.pipe(z.int().min(0).max(AMOUNT_MAX_VALUE)),
})

/** The Amount in a value that may be an object or its JSON text; null where it is none. */
export function amountFromWire(input: unknown): Amount | null {
  const json = jsonValueFrom(input)
  const parsed = json.ok ? amountSchema.safeParse(json.value) : null
  return parsed?.success ? parsed.data : null
}
