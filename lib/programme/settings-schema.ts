import { z } from 'zod'
import type { AttributeDefinition } from '@/lib/membership/attribute'
import { PERSONAL_FIELD_CODES } from '@/lib/membership/card-field'
import { CURRENCY_EXPONENTS } from '@/lib/membership/currency-exponents'
import { FREE_TEXT_MAX_LENGTH } from '@/lib/membership/free-text'
import { checkLanguage, multiLanguageTextWriteSchema } from '@/lib/membership/multi-language-text-schema'
import { callingCodes } from '@/lib/membership/phone'
import { isZone } from '@/lib/membership/programme-zone'
import { checkSignUpFields } from '@/lib/membership/sign-up-field'
import { isReadableOnWhite } from './accent'

const INT32_MAX = 2_147_483_647

const positive = z.int().min(1).max(INT32_MAX)
const name = z.string().trim().min(1).max(60)

const isUnique = (values: readonly string[]) => new Set(values).size === values.length

/** Staff's own questions: `attributeID` as the upstream knows it, texts strictly as the document has them. */
const attributeDefinition: z.ZodType<AttributeDefinition> = z.object({
  attributeID: z.uuid(),
  label: multiLanguageTextWriteSchema,
  options: z
    .array(
      z.object({ value: z.string().min(1).max(FREE_TEXT_MAX_LENGTH), label: multiLanguageTextWriteSchema }),
    )
    .min(1)
    .max(100)
    .refine(options => isUnique(options.map(({ value }) => value)), 'duplicate-option')
    .optional(),
})

/**
 * A programme's settings, strict: whoever writes them passes here, and they are read through here again, since a
 * database is outside too. An issue's `message` is a code where the fault is one of ours. Source: domain 4.3.
 */
export const programmeSettingsSchema = z
  .object({
    name,
    accent: z
      .string()
      .regex(/^#[\da-f]{6}$/, 'not-a-colour')
      .refine(isReadableOnWhite, 'low-contrast'),
    currency: z.string().refine(code => CURRENCY_EXPONENTS.has(code), 'unknown-currency'),
    zone: z.string().refine(isZone, 'unknown-zone'),
    defaultCallingCode: z
      .string()
      .refine(code => callingCodes().some(({ callingCode }) => callingCode === code), 'unknown-calling-code'),
    pointsPerUnit: positive,
    unitAmount: positive,
    growthKind: z.enum(['integer', 'percent', 'amount']),
    termsVersion: name,
    pointsValidDays: positive.nullable(),
    undoMinutes: z.int().min(0).max(INT32_MAX),
    promisedLanguages: z
      .array(z.string().refine(tag => checkLanguage(tag) === null, 'not-a-language'))
      .min(1)
      .refine(isUnique, 'duplicate-language'),
    signUpFields: z.array(z.object({ fieldCode: z.enum(PERSONAL_FIELD_CODES), required: z.boolean() })),
    minimumAge: z.int().min(1).max(120).nullable(),
    proof: z.enum(['before', 'after']).nullable(),
    asksAddress: z.boolean(),
    attributes: z
      .array(attributeDefinition)
      .max(20)
      .refine(list => isUnique(list.map(({ attributeID }) => attributeID)), 'duplicate-attribute'),
    cardNumber: z.enum(['externalRefNo', 'cardNo']),
    cardCode: z.enum(['qr', 'code128', 'both']),
    closingDays: z.int().min(0).max(365),
  })
  .superRefine(({ signUpFields, minimumAge }, context) => {
    for (const problem of checkSignUpFields(signUpFields, minimumAge)) {
      context.addIssue({ code: 'custom', message: problem, path: ['signUpFields'] })
    }
  })
