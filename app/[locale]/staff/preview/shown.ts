import { catalogue } from '@/lib/drafts/catalogue'
import type { BenefitContent } from '@/lib/drafts/content'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { exampleOf } from '@/lib/programme/benefit-templates'
import { type Readable, readPasted, type Unreadable } from '@/lib/text-review/pasted'
import { type PastedReview, reviewPasted } from '@/lib/text-review/review-pasted'
import type { PastedRequest } from './pasted-request'

/** What the page shows below its form: what was pasted, else a benefit of the programme; `gone` where it has it no more. */
export type Shown =
  | { source: 'pasted'; pasted: Readable; review: PastedReview; promised: readonly string[] }
  | { source: 'programme'; benefit: BenefitDetail }
  | { source: 'gone' }
  | { source: 'nothing' }

/** What can be chosen: each benefit as members read it, and as it is drafted. */
export type Choice = { id: string; templateID: string; isDraft: boolean; content: BenefitContent }

export type PreviewView = {
  choices: Choice[]
  shown: Shown
  /** Of the benefit that is chosen, or stands first. */
  chosen: string | undefined
  /** Whether the form is the one in which texts are pasted. */
  isPaste: boolean
  /** What was pasted in this request; the box keeps it. */
  pasted: string
  unreadable: Unreadable | null
}

/** What is asked for by the page's address: `?benefit=`, or `?source=paste` for the form in which texts are pasted. */
export type PreviewAsked = { benefit: string | undefined; isPaste: boolean }

/** Without anything asked the newest benefit is shown, so that the page is never empty. */
export async function previewView(
  { benefit, isPaste }: PreviewAsked,
  request: PastedRequest | null,
  promised: readonly string[],
): Promise<PreviewView> {
  const choices = await choicesOf()
  const common = { choices, chosen: undefined, isPaste: false, pasted: '', unreadable: null }
  if (request !== null || isPaste) return { ...common, isPaste: true, ...pastedView(request, promised) }
  const choice = choices.find(({ id }) => id === benefit)
  if (benefit !== undefined && !choice) return { ...common, shown: { source: 'gone' } }
  const drawn = choice ?? choices[0]
  if (!drawn) return { ...common, shown: { source: 'nothing' } }
  const { id, templateID, content } = drawn
  const example = exampleOf({ templateID, ...content }, new Date())
  return { ...common, chosen: id, shown: { source: 'programme', benefit: example } }
}

/** The address's name for a benefit's draft. */
export const draftOf = (templateID: string) => `${templateID}~draft`

async function choicesOf(): Promise<Choice[]> {
  const entries = await catalogue()
  return entries.flatMap(({ templateID, draft, published }) => [
    ...(draft ? [{ id: draftOf(templateID), templateID, isDraft: true, content: draft }] : []),
    ...(published ? [{ id: templateID, templateID, isDraft: false, content: published }] : []),
  ])
}

function pastedView(
  request: PastedRequest | null,
  promised: readonly string[],
): Pick<PreviewView, 'pasted' | 'unreadable' | 'shown'> {
  if (request === null) return { pasted: '', unreadable: null, shown: { source: 'nothing' } }
  const { pasted } = request
  const read = readPasted(pasted)
  return read.kind === 'unreadable'
    ? { pasted, unreadable: read, shown: { source: 'nothing' } }
    : {
        pasted,
        unreadable: null,
        shown: {
          source: 'pasted',
          pasted: read,
          review: reviewPasted(pasted, { promised, now: new Date() }),
          promised,
        },
      }
}
