import { z } from 'zod'
import { record } from '@/lib/audit/record'
import { multiLanguageTextWriteSchema } from '@/lib/membership/multi-language-text-schema'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { deleteDraft, findVersion, insertVersion, lockDraft } from '@/lib/store/benefit-draft'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { type BenefitContent, contentOf, fingerprintOf, isSameContent } from './content'
import { type Editing, keep, openDraft } from './draft'
import { factsSchema } from './draft-schema'

/**
 * `gone`: no draft, or no such version. `changed`: the draft is not the one that was looked at. `not-ready`: it breaks a
 * rule of the document, so no member may be given it.
 */
export type PublishProblem = 'gone' | 'changed' | 'not-ready'

const publishable = z.object({
  benefitTitle: multiLanguageTextWriteSchema,
  useScenarios: multiLanguageTextWriteSchema,
  useRules: multiLanguageTextWriteSchema,
  iconUrl: factsSchema.shape.iconUrl,
  benefitUrl: factsSchema.shape.benefitUrl.nullable(),
})

/** Whether a benefit keeps the document's rules; gaps in promised languages are the publisher's to judge. */
export function isPublishable(content: BenefitContent): boolean {
  return publishable.safeParse(content).success
}

/** Makes the draft that was looked at what members read, at once and on benefits they hold already; its version. */
export function publishDraft(
  { templateID, staffID }: Editing,
  seen: string,
  db: Store = store(),
  now = new Date(),
): Promise<Outcome<number, PublishProblem>> {
  return inTransaction(db, async tx => {
    const draft = await lockDraft(tx, templateID)
    if (draft === null) return refused('gone')
    const content = contentOf(draft)
    if (fingerprintOf(content) !== seen) return refused('changed')
    if (!isPublishable(content)) return refused('not-ready')
    const versionNo = await insertVersion(tx, {
      ...content,
      templateID,
      publishedBy: staffID,
      publishedAt: now,
    })
    await deleteDraft(tx, templateID)
    const actor = { actorKind: 'staff', actorID: staffID } as const
    await record(tx, {
      ...actor,
      event: 'benefit-published',
      subjectID: templateID,
      details: { version: versionNo },
    })
    return done(versionNo)
  })
}

/**
 * Begins a draft that reads as an earlier version did; publishing it is a step of its own. Never over a draft that somebody
 * is writing: that is `changed`, and is to be published or given up first.
 */
export function takeBackTo(
  editing: Editing,
  versionNo: number,
  db: Store = store(),
): Promise<Outcome<null, PublishProblem>> {
  return inTransaction(db, async tx => {
    const version = await findVersion(tx, editing.templateID, versionNo)
    const opened = version && (await openDraft(tx, editing))
    if (!version || !opened) return refused('gone')
    if (!opened.published || !isSameContent(opened.draft, opened.published)) return refused('changed')
    await keep(tx, editing, contentOf(version), opened.published)
    const actor = { actorKind: 'staff', actorID: editing.staffID } as const
    const details = { version: versionNo }
    await record(tx, { ...actor, event: 'benefit-taken-back', subjectID: editing.templateID, details })
    return done(null)
  })
}
