'use server'

import { notFound } from 'next/navigation'
import { z } from 'zod'
import { goTo } from '@/app/[locale]/code/paths'
import { answerShare, openShare } from '@/lib/drafts/share'
import { fieldProblemsFrom } from '@/lib/forms/field-problems'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import {
  hasForbiddenCharacters,
  hasForbiddenCharactersInLines,
  isBlank,
  trimmed,
} from '@/lib/membership/plain-text'
import { requestedLocale } from '@/lib/session/requested'

const answer = z
  .object({
    answerID: z.uuid(),
    verdict: z.enum(['approved', 'commented']),
    name: z
      .string()
      .transform(trimmed)
      .refine(name => !isBlank(name), 'required')
      .refine(name => name.length <= 60, 'too-long')
      .refine(name => !hasForbiddenCharacters(name), 'forbidden-characters'),
    comment: z
      .string()
      .transform(text => text.replace(/\r\n?/g, '\n').trim())
      .refine(text => text.length <= 1000, 'too-long')
      .refine(text => !hasForbiddenCharactersInLines(text), 'forbidden-characters'),
  })
  .refine(({ verdict, comment }) => verdict === 'approved' || !isBlank(comment), {
    path: ['comment'],
    message: 'required-comment',
  })

/** Keeps what the reader of a shared preview says. Whoever has the link may: that is what it is for. */
export async function saveAnswer(_state: FormState, form: FormData): Promise<FormState> {
  const { token, ...typed } = formTexts(form, ['token', 'answerID', 'verdict', 'name', 'comment'])
  const opened = await openShare(token)
  if (opened.state !== 'open') notFound()
  const read = answer.safeParse(typed)
  if (!read.success) return refusedForm(typed, { fieldProblems: fieldProblemsFrom(read.error) })
  const kept = await answerShare(opened.share, { ...read.data, language: await requestedLocale() })
  return kept ? goTo(`/preview/${token}?answered=1`) : refusedForm(typed, { problem: 'full' })
}
