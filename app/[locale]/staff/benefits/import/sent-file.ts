import { fileText } from '@/lib/drafts/files/file-limit'
import type { PlannedBenefit } from '@/lib/drafts/files/plan'
import type { Target } from '@/lib/drafts/files/read-json'
import { asTemplateID } from '@/lib/drafts/files/template-id'
import { formTexts } from '@/lib/forms/form-texts'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

/** The text that was sent: a file goes before what stands in the box, and both before what an answer handed back. */
export async function sentText(form: unknown) {
  const files = form instanceof FormData ? form.getAll('file') : []
  const file = files.find(entry => typeof entry !== 'string')
  if (typeof file === 'object' && file.size > 0) {
    const isCsv = /\.csv$/i.test(file.name) || file.type === 'text/csv'
    return { isCsv, ...fileText(new Uint8Array(await file.arrayBuffer())) }
  }
  const { pasted, kept } = formTexts(form, ['pasted', 'kept'])
  return { isCsv: false, ...fileText(new TextEncoder().encode(pasted || kept)) }
}

/** Where one text belongs; null where that was not chosen. */
export function targetFrom({ benefit, field }: { benefit: string; field: string }): Target | null {
  const templateID = asTemplateID(benefit)
  const known = TEXT_FIELDS.find(each => each === field)
  return templateID !== null && known ? { templateID, field: known } : null
}

/** Which state each benefit was in when it was shown: 96 bits of a fingerprint each, so that 5,000 of them are 85 kB. */
export function seenOf(planned: readonly PlannedBenefit[]): string {
  return planned.map(({ seen }) => seen.slice(0, 16)).join('.')
}

/** Those that are still in the state in which they were shown, and those that are not; null where others were shown. */
export function asSeen(planned: readonly PlannedBenefit[], seen: string) {
  const tokens = planned.length === 0 ? [] : seen.split('.')
  if (tokens.length !== planned.length) return null
  const isSeen = (each: PlannedBenefit, at: number) =>
    each.state === 'same' || each.seen.slice(0, 16) === tokens[at]
  return { ready: planned.filter(isSeen), others: planned.filter((each, at) => !isSeen(each, at)) }
}
