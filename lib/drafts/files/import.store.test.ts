import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { fingerprintOf, textsIn } from '@/lib/drafts/content'
import { discardDraft, saveTexts } from '@/lib/drafts/draft'
import { findBenefitTemplate, insertBenefitTemplates } from '@/lib/store/benefit'
import { auditEntry, benefitDraft } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { importPlanned } from './apply'
import type { Target } from './read-json'
import { templateIDOf } from './template-id'
import { CONTENT, given, KOPI, planOfValue, text } from './testing/given'

const STAFF = uuidv7()
let database: FreshDatabase
let templateID: string
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  templateID = uuidv7()
  await insertBenefitTemplates(database.db, [{ templateID, ...CONTENT }])
})
afterAll(() => database.drop())

const plan = (value: unknown, target?: Target) => planOfValue(database.db, value, target)
const bring = async (value: unknown) =>
  Object.fromEntries(await importPlanned((await plan(value)).planned, STAFF, database.db))
const entry = (id = templateID) => catalogueEntry(id, database.db)

describe('an import', () => {
  test('goes into drafts, and members read what they read before', async () => {
    expect(await bring([given(templateID, KOPI)])).toEqual({ [templateID]: 'changed' })
    expect(await entry()).toMatchObject({ state: 'changed', draft: KOPI })
    expect(await findBenefitTemplate(database.db, templateID)).toMatchObject(CONTENT)
    expect(await bring([given(templateID, KOPI)])).toEqual({ [templateID]: 'same' })
    // Back to what is published: no draft is left.
    expect(await bring([given(templateID)])).toEqual({ [templateID]: 'changed' })
    expect(await entry()).toMatchObject({ state: 'published' })
  })

  test('five times at once begins each benefit once', async () => {
    const ids = Array.from({ length: 20 }, () => uuidv7())
    const { planned } = await plan(ids.map(id => given(id, { useRules: text({ 'en-US': id }) })))
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => importPlanned(planned, STAFF, database.db)))
    for (const id of ids.map(templateIDOf)) {
      const outcomes = all.map(outcome => outcome.get(id)).toSorted()
      expect(outcomes).toEqual(['begun', 'same', 'same', 'same', 'same'])
      expect(await entry(id)).toMatchObject({ state: 'new' })
    }
  })

  test('leaves alone what has changed since it was looked at, and brings the others', async () => {
    const other = `o-${templateID}`
    const { planned } = await plan([given(templateID, KOPI), given(other)])
    const base = fingerprintOf(textsIn(CONTENT, 'en-US'))
    const mine = { benefitTitle: 'Free tea', useScenarios: 'Here', useRules: 'Once' }
    await saveTexts({ templateID, staffID: STAFF }, { language: 'en-US', base, texts: mine }, database.db)
    const outcomes = await importPlanned(planned, STAFF, database.db)
    expect([...outcomes.values()]).toEqual(['conflict', 'begun'])
    expect(textsIn((await entry())?.newest ?? CONTENT, 'en-US')).toEqual(mine)
  })

  test('does not bring back a draft that was given up since', async () => {
    const id = templateIDOf(`g-${templateID}`)
    await bring([given(`g-${templateID}`)])
    const { planned } = await plan([given(`g-${templateID}`, KOPI)])
    const draft = (await entry(id))?.draft
    await discardDraft({ templateID: id, staffID: STAFF }, fingerprintOf(draft ?? CONTENT), database.db)
    expect([...(await importPlanned(planned, STAFF, database.db)).values()]).toEqual(['conflict'])
    expect(await entry(id)).toBeNull()
  })

  test('of one text changes that text of the benefit chosen', async () => {
    const ways = { languageValues: { 'en-US': 'At the till', ar: 'عند الصندوق' }, defaultLanguage: 'en-US' }
    const { planned } = await plan(ways, { templateID, field: 'useRules' })
    await importPlanned(planned, STAFF, database.db)
    expect((await entry())?.draft).toMatchObject({ ...CONTENT, useRules: ways })
  })

  test('is written down: each benefit, and how many', async () => {
    await bring([given(templateID, KOPI), given(`a-${templateID}`)])
    const entries = await database.db.select().from(auditEntry).where(eq(auditEntry.subjectID, templateID))
    expect(entries).toMatchObject([{ event: 'benefit-edited', details: { by: 'import' }, actorID: STAFF }])
    const [whole] = await database.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.event, 'benefits-imported'))
    expect(whole?.details).toHaveProperty('begun')
  })

  test('of 1,000 benefits with five languages stays far below the limit of a query', async () => {
    const words = Object.fromEntries(
      ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'].map(tag => [tag, `${tag} ${'x'.repeat(100)}`]),
    )
    const texts = { benefitTitle: text(words), useRules: text(words), useScenarios: text(words) }
    const benefits = Array.from({ length: 1_000 }, (_, at) => given(`m-${at}`, texts))
    const startedAt = performance.now()
    const outcomes = await bring(benefits)
    const tookMs = performance.now() - startedAt
    expect(Object.values(outcomes).every(outcome => outcome === 'begun')).toBe(true)
    expect(tookMs).toBeLessThan(10_000)
    const [row] = await database.db
      .select()
      .from(benefitDraft)
      .where(eq(benefitDraft.templateID, templateIDOf('m-7')))
    expect(row).toMatchObject(texts)
  }, 30_000)
})
