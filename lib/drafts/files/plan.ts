import { createHash } from 'node:crypto'
import { type CatalogueEntry, catalogue } from '@/lib/drafts/catalogue'
import { type BenefitContent, EMPTY_CONTENT, fingerprintOf, isSameContent } from '@/lib/drafts/content'
import { ID_MAX_LENGTH } from '@/lib/membership/benefit-detail-schema'
import { type Store, store } from '@/lib/store/connect'
import { type Fault, findingFrom } from '@/lib/text-review/finding'
import { duplicateId } from '@/lib/text-review/review-benefits'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { contentFaults, tidyContent } from './content-faults'
import { BENEFITS_MAX_SIZE } from './file-limit'
import type { Incoming, ReadFile, Refusal, UnreadableFile } from './incoming'
import { readFile } from './read-file'
import type { Target } from './read-json'
import { asTemplateID, templateIDOf } from './template-id'

/** One benefit of a file, and what it would come to; `seen` says which state of it that was judged by. */
export type PlannedBenefit = {
  templateID: string
  benefitInstanceId: string
  state: 'begun' | 'changed' | 'same'
  before: BenefitContent | null
  after: BenefitContent
  seen: string
}

export type ImportPlan = {
  planned: PlannedBenefit[]
  refused: Refusal[]
  /** How many elements are refused; each may have several reasons. */
  refusedSize: number
  /** Names the file together with what was chosen: what is imported is what was shown. */
  print: string
}

/** What an import of a file would do, element by element; `isCsv` where it is called so. Writes nothing. */
export async function planImport(
  file: string,
  target: Target | null,
  db: Store = store(),
  isCsv = false,
): Promise<ImportPlan | UnreadableFile> {
  // A file that cannot be read need not be compared with anything.
  const read = readFile(file, target, isCsv)
  if ('problem' in read) return read
  if (read.incoming.length > BENEFITS_MAX_SIZE) return { problem: 'too-many' }
  return { ...planOf(read, await catalogue(db)), print: printOf(file, target) }
}

/** What the benefits of a file come to beside those that there are. */
export function planOf(
  read: Exclude<ReadFile, UnreadableFile>,
  entries: readonly Pick<CatalogueEntry, 'templateID' | 'newest'>[],
): Omit<ImportPlan, 'print'> {
  const known = new Map(entries.map(({ templateID, newest }) => [templateID, newest]))
  const plan = {
    planned: [] as PlannedBenefit[],
    refused: [...read.refused],
    refusedSize: read.refused.length,
  }
  const taken = new Set<string>()
  for (const incoming of read.incoming) {
    const templateID = idOf(incoming, known)
    const faults = taken.has(templateID) ? [duplicateId()] : []
    taken.add(templateID)
    const judged = judge(incoming, templateID, known.get(templateID) ?? null, faults)
    if (Array.isArray(judged)) {
      plan.refused.push(...judged)
      plan.refusedSize += 1
    } else plan.planned.push(judged)
  }
  return plan
}

/** One that the catalogue has is itself; every other id stands for a benefit of elsewhere. */
function idOf({ benefitInstanceId }: Incoming, known: ReadonlyMap<string, BenefitContent>): string {
  const own = asTemplateID(benefitInstanceId)
  return own !== null && known.has(own) ? own : templateIDOf(benefitInstanceId)
}

function judge(
  incoming: Incoming,
  templateID: string,
  before: BenefitContent | null,
  faults: Fault[],
): PlannedBenefit | Refusal[] {
  const { benefitInstanceId } = incoming
  const from = tidyContent(before ?? EMPTY_CONTENT)
  const after = incoming.write(from)
  const found = [...faults, ...incoming.faults]
  const isSame = before !== null && isSameContent(from, after)
  if (!isSame) found.push(...contentFaults(from, after))
  if (before === null) found.push(...beginningFaults(benefitInstanceId, after))
  const refusals = incoming.refusals ?? []
  if (found.length + refusals.length > 0) {
    return [...refusals, ...found.map(fault => refusal(incoming, fault))]
  }
  const state = before === null ? 'begun' : isSame ? 'same' : 'changed'
  return { templateID, benefitInstanceId, state, before, after, seen: before ? fingerprintOf(before) : NONE }
}

/** Of what was not there when it was looked at. */
const NONE = 'none'

function beginningFaults(id: string, after: BenefitContent): Fault[] {
  const isEmpty = TEXT_FIELDS.every(field => Object.keys(after[field].languageValues).length === 0)
  const at = (field: string, code: Fault['code']) => ({ field, language: null, code, path: field })
  return [
    ...(id.length > ID_MAX_LENGTH ? [at('benefitInstanceId', 'id-too-long')] : []),
    ...(isEmpty ? [at('benefitTitle', 'missing')] : []),
  ]
}

function refusal(incoming: Incoming, fault: Fault): Refusal {
  const finding = findingFrom(fault, incoming.path, incoming.benefitInstanceId)
  return { kind: 'finding', finding, line: incoming.lineOf(fault) }
}

function printOf(file: string, target: Target | null): string {
  return createHash('sha256')
    .update(JSON.stringify([target?.templateID, target?.field]))
    .update(file)
    .digest('base64url')
}
