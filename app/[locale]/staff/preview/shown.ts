import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { type BenefitTemplate, benefitTemplates, exampleOf } from '@/lib/programme/benefit-templates'
import { type Readable, readPasted, type Unreadable } from '@/lib/text-review/pasted'
import type { PastedRequest } from './pasted-request'

/** What the page shows below its form: what was pasted, else a benefit of the programme; `gone` where it has it no more. */
export type Shown =
  | { source: 'pasted'; pasted: Readable }
  | { source: 'programme'; benefit: BenefitDetail }
  | { source: 'gone' }
  | { source: 'nothing' }

export type PreviewView = {
  templates: BenefitTemplate[]
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
): Promise<PreviewView> {
  const templates = await benefitTemplates()
  const common = { templates, chosen: undefined, isPaste: false, pasted: '', unreadable: null }
  if (request !== null || isPaste) return { ...common, isPaste: true, ...pastedView(request) }
  const template = templates.find(({ templateID }) => templateID === benefit)
  if (benefit !== undefined && !template) return { ...common, shown: { source: 'gone' } }
  const drawn = template ?? templates[0]
  if (!drawn) return { ...common, shown: { source: 'nothing' } }
  return { ...common, chosen: drawn.templateID, shown: { source: 'programme', benefit: drawnOf(drawn) } }
}

/** Which version of a benefit is drawn, as given to a member this moment: the published one, until there are drafts. */
function drawnOf(template: BenefitTemplate): BenefitDetail {
  return exampleOf(template, new Date())
}

function pastedView(request: PastedRequest | null): Pick<PreviewView, 'pasted' | 'unreadable' | 'shown'> {
  if (request === null) return { pasted: '', unreadable: null, shown: { source: 'nothing' } }
  const { pasted } = request
  const read = readPasted(pasted)
  return read.kind === 'unreadable'
    ? { pasted, unreadable: read, shown: { source: 'nothing' } }
    : { pasted, unreadable: null, shown: { source: 'pasted', pasted: read } }
}
