import { v7 as uuidv7 } from 'uuid'
import { record } from '@/lib/audit/record'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { findBenefitTemplate } from '@/lib/store/benefit'
import {
  type BenefitDraft,
  deleteDraft,
  insertDraft,
  lockDraft,
  updateDraft,
} from '@/lib/store/benefit-draft'
import { type Database, inTransaction, type Store, store } from '@/lib/store/connect'
import type { TextField } from '@/lib/text-review/reviewed-benefit'
import {
  type BenefitContent,
  type BenefitFacts,
  contentOf,
  EMPTY_CONTENT,
  factsOf,
  fingerprintOf,
  isSameContent,
  type TextsInLanguage,
  textsIn,
  withFacts,
  withTexts,
} from './content'

/** Who does it, and which benefit it is done to. */
export type Editing = { templateID: string; staffID: string }

/** `gone`: there is no such benefit (any more). `changed`: somebody else changed these very values since `base` was read. */
export type SaveProblem<Value> = { problem: 'gone' } | { problem: 'changed'; now: Value }

export type Saved<Value> = { ok: true } | ({ ok: false } & SaveProblem<Value>)

/** Begins a benefit that nobody has published yet, with its title in its first language; its id. */
export async function beginBenefit(
  { title, language, staffID }: { title: string; language: string; staffID: string },
  db: Store = store(),
  now = new Date(),
): Promise<string> {
  const templateID = uuidv7()
  const named = { languageValues: { [language]: title }, defaultLanguage: language }
  await inTransaction(db, async tx => {
    await insertDraft(tx, {
      templateID,
      ...EMPTY_CONTENT,
      benefitTitle: named,
      editedBy: staffID,
      editedAt: now,
    })
    await noted(tx, { templateID, staffID }, { language })
  })
  return templateID
}

/**
 * Keeps the three texts in one language in the benefit's draft, begun where there is none. `base` is the fingerprint of
 * what the form was opened on: whoever changed other languages meanwhile is no hindrance, and these texts are never lost
 * under somebody else's.
 */
export function saveTexts(
  editing: Editing,
  { language, base, texts }: { language: string; base: string; texts: TextsInLanguage },
  db: Store = store(),
): Promise<Saved<TextsInLanguage>> {
  return save(db, editing, {
    base,
    value: texts,
    read: content => textsIn(content, language),
    write: content => withDefault(withTexts(content, language, texts), language),
    details: { language },
  })
}

/** The same for what is no text: default language, picture and page. */
export function saveFacts(
  editing: Editing,
  { base, facts }: { base: string; facts: BenefitFacts },
  db: Store = store(),
): Promise<Saved<BenefitFacts>> {
  return save(db, editing, {
    base,
    value: facts,
    read: factsOf,
    write: content => withFacts(content, facts),
    details: {},
  })
}

/**
 * Gives up the draft that was looked at: what is published stays, a benefit that never was is gone. `changed` where somebody
 * has written on it since.
 */
export function discardDraft(
  { templateID, staffID }: Editing,
  seen: string,
  db: Store = store(),
): Promise<Outcome<null, 'gone' | 'changed'>> {
  return inTransaction(db, async tx => {
    const draft = await lockDraft(tx, templateID)
    if (draft === null) return refused('gone')
    if (fingerprintOf(contentOf(draft)) !== seen) return refused('changed')
    await deleteDraft(tx, templateID)
    const actor = { actorKind: 'staff', actorID: staffID } as const
    await record(tx, { ...actor, event: 'benefit-draft-discarded', subjectID: templateID })
    return done(null)
  })
}

/**
 * The benefit's draft, locked; begun from what is published where there is none. Null where there is no such benefit.
 * The caller's transaction must end it: by `keep`.
 */
export async function openDraft(
  tx: Database,
  { templateID, staffID }: Editing,
  now = new Date(),
): Promise<{ draft: BenefitDraft; published: BenefitContent | null } | null> {
  const published = await findBenefitTemplate(tx, templateID)
  if (published) await insertDraft(tx, { ...published, editedBy: staffID, editedAt: now })
  const draft = await lockDraft(tx, templateID)
  return draft && { draft, published }
}

/** Writes a draft; one that reads as what is published is none. */
export async function keep(
  tx: Database,
  { templateID, staffID }: Editing,
  content: BenefitContent,
  published: BenefitContent | null,
  now = new Date(),
): Promise<void> {
  if (published && isSameContent(content, published)) await deleteDraft(tx, templateID)
  else await updateDraft(tx, { ...content, templateID, editedBy: staffID, editedAt: now })
}

type Change<Value> = {
  base: string
  value: Value
  read: (content: BenefitContent) => Value
  write: (content: BenefitContent) => BenefitContent
  details: Record<string, string>
}

function save<Value extends Record<TextField, string> | BenefitFacts>(
  db: Store,
  editing: Editing,
  { base, value, read, write, details }: Change<Value>,
): Promise<Saved<Value>> {
  return inTransaction(db, async tx => {
    const opened = await openDraft(tx, editing)
    if (opened === null) return { ok: false, problem: 'gone' }
    const { draft, published } = opened
    const stored = read(draft)
    const isWanted = fingerprintOf(stored) === fingerprintOf(value)
    const isChanged = !isWanted && fingerprintOf(stored) !== base
    if (isWanted || isChanged) {
      // Opening may have begun a draft that says nothing new.
      if (published && isSameContent(draft, published)) await deleteDraft(tx, editing.templateID)
      return isWanted ? { ok: true } : { ok: false, problem: 'changed', now: stored }
    }
    await keep(tx, editing, write(contentOf(draft)), published)
    await noted(tx, editing, details)
    return { ok: true }
  })
}

// The first language of a text is its default until staff say otherwise.
function withDefault(content: BenefitContent, language: string): BenefitContent {
  const { defaultLanguage } = factsOf(content)
  return withFacts(content, { ...factsOf(content), defaultLanguage: defaultLanguage || language })
}

function noted(
  tx: Database,
  { templateID, staffID }: Editing,
  details: Record<string, string>,
): Promise<void> {
  const actor = { actorKind: 'staff', actorID: staffID } as const
  return record(tx, { ...actor, event: 'benefit-edited', subjectID: templateID, details })
}
