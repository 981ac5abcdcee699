'use server'

import { refresh } from 'next/cache'
import { importPlanned } from '@/lib/drafts/files/apply'
import { type ImportPlan, planImport } from '@/lib/drafts/files/plan'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'
import { answerInThisRequest, type ImportAnswer } from './import-request'
import { asSeen, sentText, targetFrom } from './sent-file'

/**
 * Shows what a file would change, and at the second press changes it. Between the two nothing is stored: the form sends
 * the file again, with what tells whether file and benefits are still those that were shown.
 */
export async function importBenefits(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, ['benefit', 'field', 'step', 'print', 'seen'])
  const sent = await sentText(form)
  const text = 'text' in sent ? sent.text : ''
  const outcome = 'text' in sent ? await outcomeOf(sent, typed, staffID) : unreadable(sent)
  await answerInThisRequest({ text, benefit: typed.benefit, field: typed.field, outcome })
  refresh()
  return UNSENT
}

type Typed = Record<'benefit' | 'field' | 'step' | 'print' | 'seen', string>
type Outcome = ImportAnswer['outcome']

const unreadable = (found: Extract<Outcome, { kind: 'unreadable' }>['unreadable']): Outcome => ({
  kind: 'unreadable',
  unreadable: found,
})

async function outcomeOf(
  { text, isCsv }: { text: string; isCsv: boolean },
  typed: Typed,
  staffID: string,
): Promise<Outcome> {
  const plan = await planImport(text, targetFrom(typed), undefined, isCsv)
  if ('problem' in plan) return unreadable(plan)
  if (typed.step !== 'import') return { kind: 'planned', plan }
  return (await imported(plan, typed, staffID)) ?? { kind: 'anew', plan }
}

/** Null where something else was shown than what was sent now. */
async function imported(plan: ImportPlan, { print, seen }: Typed, staffID: string): Promise<Outcome | null> {
  const shown = print === plan.print ? asSeen(plan.planned, seen) : null
  if (shown === null) return null
  const outcomes = await importPlanned(shown.ready, staffID)
  for (const { templateID } of shown.others) outcomes.set(templateID, 'conflict')
  return { kind: 'imported', plan, outcomes }
}
