import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * The id under which a benefit of elsewhere is kept here: a UUID (version 8, RFC 9562) made of its own id. The same file
 * brought again, at once or a year later, is about the same benefits; nothing of it is begun twice.
 */
export function templateIDOf(benefitInstanceId: string): string {
  const bytes = createHash('sha256').update(`benefit:${benefitInstanceId}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A template's id as the store spells it; null for what is none. */
export function asTemplateID(benefitInstanceId: string): string | null {
  const id = benefitInstanceId.toLowerCase()
  return z.uuid().safeParse(id).success ? id : null
}
