import { headers } from 'next/headers'
import type { Imported } from '@/lib/drafts/files/apply'
import type { UnreadableFile } from '@/lib/drafts/files/incoming'
import type { ImportPlan } from '@/lib/drafts/files/plan'

/** What was sent, and what came of it; `print` of `anew` is of a file or a choice other than the one that was shown. */
export type ImportAnswer = {
  text: string
  benefit: string
  field: string
  outcome:
    | { kind: 'unreadable'; unreadable: UnreadableFile | { problem: 'not-text' } }
    | { kind: 'planned' | 'anew'; plan: ImportPlan }
    | { kind: 'imported'; plan: ImportPlan; outcomes: ReadonlyMap<string, Imported> }
}

// Keyed by the request's own headers, which action and page are both given: gone with the request, kept nowhere.
const answers = new WeakMap<object, ImportAnswer>()

/** Hands what an action found to the page that is rendered in the same request. */
export async function answerInThisRequest(answer: ImportAnswer): Promise<void> {
  answers.set(await headers(), answer)
}

/** What was found in this very request; null where nothing was sent. */
export async function answeredInThisRequest(): Promise<ImportAnswer | null> {
  return answers.get(await headers()) ?? null
}

/** Whether the form was sent by JavaScript: then it still holds what it sent, and need not be sent megabytes of it. */
export async function isStillTyped(): Promise<boolean> {
  return (await headers()).has('next-action')
}
