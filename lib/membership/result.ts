import { z } from 'zod'
import { recordFrom } from './json-value'
import { cut } from './plain-text'
import { textUpTo } from './text-schema'

/** Successful, failed, unknown, accepted (not yet succeeded, but can proceed with some actions). */
export const RESULT_STATUSES = ['S', 'F', 'U', 'A'] as const

export type ResultStatus = (typeof RESULT_STATUSES)[number]

const RESULT_CODE_MAX_LENGTH = 64
const RESULT_MESSAGE_MAX_LENGTH = 256

/** The document's Result, strict: what we emit. */
export const resultSchema = z.object({
  resultStatus: z.enum(RESULT_STATUSES).optional(),
  resultCode: textUpTo(RESULT_CODE_MAX_LENGTH).optional(),
  resultMessage: textUpTo(RESULT_MESSAGE_MAX_LENGTH).optional(),
})

export type Result = { resultStatus: ResultStatus; resultCode: string; resultMessage: string }

/** The status of a Result; all three fields are optional, so a missing or unknown one is `U`: undecided, never success. */
export function resultStatusOf(result: unknown): ResultStatus {
  const given = recordFrom(result)?.resultStatus
  return RESULT_STATUSES.find(status => status === given) ?? 'U'
}

/** Lenient, for a Result that comes from elsewhere: absent texts are empty, over-long ones cut. Never throws. */
export function resultFrom(result: unknown): Result {
  const given = recordFrom(result)
  const text = (value: unknown, maxLength: number) => (typeof value === 'string' ? cut(value, maxLength) : '')
  return {
    resultStatus: resultStatusOf(result),
    resultCode: text(given?.resultCode, RESULT_CODE_MAX_LENGTH),
    resultMessage: text(given?.resultMessage, 4 * RESULT_MESSAGE_MAX_LENGTH),
  }
}
