'use server'

import { refresh } from 'next/cache'
import { goTo } from '@/app/[locale]/code/paths'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { factsOf, fingerprintOf, languagesOf, type TextsInLanguage } from '@/lib/drafts/content'
import { discardDraft, saveFacts, saveTexts } from '@/lib/drafts/draft'
import { factsSchema, languageSchema, textsSchema } from '@/lib/drafts/draft-schema'
import { fieldProblemsFrom } from '@/lib/forms/field-problems'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { editorPath } from './editor-path'

/** Keeps the three texts in one language; what somebody else changed meanwhile is shown beside what was typed. */
export async function saveBenefitTexts(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, [...TEXT_FIELDS, 'templateID', 'language', 'base'])
  const { templateID, base } = typed
  const entry = await catalogueEntry(templateID)
  if (entry === null) return goTo('/staff/benefits?notice=gone')
  const texts = textsSchema.safeParse(typed)
  if (!texts.success) return refusedForm(typed, { fieldProblems: fieldProblemsFrom(texts.error) })
  // A language that is there already, however it is spelled, can be written on; a new one keeps the rules.
  const language = languagesOf(entry.newest).includes(typed.language)
    ? typed.language
    : languageSchema.safeParse(typed.language).data
  if (language === undefined) return refusedForm(typed, { problem: 'not-a-language' })
  const saved = await saveTexts({ templateID, staffID }, { language, base, texts: texts.data })
  if (saved.ok) return goTo(editorPath(templateID, { language, notice: 'saved' }))
  if (saved.problem === 'gone') return goTo('/staff/benefits?notice=gone')
  return refusedForm(
    { ...typed, ...theirs(saved.now), base: fingerprintOf(saved.now) },
    { problem: 'changed' },
  )
}

const theirs = (now: TextsInLanguage) =>
  Object.fromEntries(TEXT_FIELDS.map(field => [`theirs.${field}`, now[field]]))

/** Keeps default language, picture and page. */
export async function saveBenefitFacts(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const typed = formTexts(form, ['templateID', 'base', 'defaultLanguage', 'iconUrl', 'benefitUrl'])
  const { templateID, base } = typed
  const entry = await catalogueEntry(templateID)
  if (entry === null) return goTo('/staff/benefits?notice=gone')
  const facts = factsSchema.safeParse(typed)
  if (!facts.success) return refusedForm(typed, { fieldProblems: fieldProblemsFrom(facts.error) })
  const { defaultLanguage } = facts.data
  const isKnown = defaultLanguage === '' || languagesOf(entry.newest).includes(defaultLanguage)
  if (!isKnown && defaultLanguage !== factsOf(entry.newest).defaultLanguage)
    return refusedForm(typed, { fieldProblems: { defaultLanguage: 'default-missing' } })
  const saved = await saveFacts({ templateID, staffID }, { base, facts: facts.data })
  if (saved.ok) return goTo(editorPath(templateID, { notice: 'saved' }))
  if (saved.problem === 'gone') return goTo('/staff/benefits?notice=gone')
  return refusedForm({ ...typed, base: fingerprintOf(saved.now) }, { problem: 'changed' })
}

/** Gives a draft up. */
export async function discardBenefitDraft(_state: FormState, form: FormData): Promise<FormState> {
  const { staffID } = await requireStaff()
  const { templateID, seen } = formTexts(form, ['templateID', 'seen'])
  const entry = await catalogueEntry(templateID)
  if (entry === null) return goTo('/staff/benefits?notice=gone')
  const discarded = await discardDraft({ templateID, staffID }, seen)
  if (!discarded.ok && discarded.problem === 'changed') {
    refresh()
    return refusedForm({}, { problem: 'changed-since' })
  }
  return goTo(
    entry.published ? editorPath(templateID, { notice: 'discarded' }) : '/staff/benefits?notice=discarded',
  )
}
