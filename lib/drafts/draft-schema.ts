import { z } from 'zod'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import { checkLanguage, checkText } from '@/lib/membership/multi-language-text-schema'
import { isBlank } from '@/lib/membership/plain-text'
import { safeHttpsUrl } from '@/lib/membership/safe-url'

/** A text as a form sends it: line breaks as the document's examples have them, and nothing invisible is a text. */
const text = z
  .string()
  .transform(typed => typed.replace(/\r\n?/g, '\n').trim())
  .transform(typed => (isBlank(typed) ? '' : typed))
  .superRefine((typed, context) => {
    const problem = typed === '' ? null : checkText(typed)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

/** The three texts in one language: each empty or by the document's rules; a fault's `message` is a `TextProblem`. */
export const textsSchema = z.object({ benefitTitle: text, useScenarios: text, useRules: text })

/** The tag under which a text is kept: the document's 16 characters, hyphens, and a language that there is. */
export const languageSchema = z
  .string()
  .trim()
  .superRefine((tag, context) => {
    const problem = tag === '' ? 'required' : checkLanguage(tag)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

/** Picture and page of a benefit. A picture is needed (iconUrl is required); the page may be left out. */
export const factsSchema = z.object({
  defaultLanguage: z.string(),
  iconUrl: z
    .string()
    .trim()
    .refine(url => iconUrlFrom(url, []) !== null || safeHttpsUrl(url) !== null, 'unsafe-url'),
  benefitUrl: z
    .string()
    .trim()
    .refine(url => url === '' || safeHttpsUrl(url) !== null, 'unsafe-url'),
})
