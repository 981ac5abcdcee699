import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { type BenefitTemplate, benefitTemplates, exampleOf } from '@/lib/programme/benefit-templates'
import { type Readable, readPasted, type Unreadable } from '@/lib/text-review/pasted'
import { pastedInThisRequest } from './pasted-request'

/** What the page shows below its forms: what was pasted, else a benefit of the programme; `gone` where it has it no more. */
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
  /** What was pasted in this request; the box keeps it. */
  pasted: string
  unreadable: Unreadable | null
}

/** `asked` is the page's `?benefit=`; without one the newest benefit is shown, so that the page is never empty. */
export async function previewView(asked: string | undefined): Promise<PreviewView> {
  const [templates, pasted] = await Promise.all([benefitTemplates(), pastedInThisRequest()])
  const template = templates.find(({ templateID }) => templateID === asked)
  const common = { templates, chosen: template?.templateID, pasted: pasted ?? '', unreadable: null }
  if (pasted !== null) {
    const read = readPasted(pasted)
    return read.kind === 'unreadable'
      ? { ...common, unreadable: read, shown: { source: 'nothing' } }
      : { ...common, shown: { source: 'pasted', pasted: read } }
  }
  if (asked !== undefined && !template) return { ...common, shown: { source: 'gone' } }
  const drawn = template ?? templates[0]
  if (!drawn) return { ...common, shown: { source: 'nothing' } }
  return {
    ...common,
    chosen: drawn.templateID,
    shown: { source: 'programme', benefit: exampleOf(drawn, new Date()) },
  }
}
