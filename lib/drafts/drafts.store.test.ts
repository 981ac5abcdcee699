import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { findBenefitTemplate, insertBenefitTemplates } from '@/lib/store/benefit'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { catalogue, catalogueEntry, textChanges, versionsOf } from './catalogue'
import { factsOf, fingerprintOf, type TextsInLanguage, textsIn } from './content'
import { beginBenefit, discardDraft, saveFacts, saveTexts } from './draft'
import { publishDraft, takeBackTo } from './publish'

const [EDITOR, OTHER] = [uuidv7(), uuidv7()]
const text = (languageValues: Record<string, string>) => ({ languageValues, defaultLanguage: 'en-US' })
const PUBLISHED = {
  benefitTitle: text({ 'en-US': 'Free kopi' }),
  useScenarios: text({ 'en-US': 'Every house' }),
  useRules: text({ 'en-US': 'One a visit' }),
  iconUrl: '/icons/benefits/coffee.svg',
  benefitUrl: null,
}
const MALAY: TextsInLanguage = {
  benefitTitle: 'Kopi percuma',
  useScenarios: 'Semua kedai',
  useRules: 'Satu sekali',
}

let database: FreshDatabase
let templateID: string
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  templateID = uuidv7()
  await insertBenefitTemplates(database.db, [{ templateID, ...PUBLISHED }])
})
afterAll(() => database.drop())

const entry = async () => {
  const found = await catalogueEntry(templateID, database.db)
  if (!found) throw new Error('no such benefit')
  return found
}
const baseOf = async (language: string) => fingerprintOf(textsIn((await entry()).newest, language))
const save = (language: string, texts: TextsInLanguage, base: string, staffID = EDITOR) =>
  saveTexts({ templateID, staffID }, { language, base, texts }, database.db)
const draftMalay = async () => save('ms-MY', MALAY, await baseOf('ms-MY'))
const seen = async () => {
  const { draft } = await entry()
  return draft ? fingerprintOf(draft) : ''
}

describe('writing', () => {
  test('texts go into a draft, and members read what they read before', async () => {
    expect(await draftMalay()).toEqual({ ok: true })
    const { state, newest } = await entry()
    expect(state).toBe('changed')
    expect(textsIn(newest, 'ms-MY')).toEqual(MALAY)
    expect(await findBenefitTemplate(database.db, templateID)).toMatchObject(PUBLISHED)
    expect(await entriesAbout(database.db, templateID)).toEqual([
      { actorKind: 'staff', actorID: EDITOR, event: 'benefit-edited', details: { language: 'ms-MY' } },
    ])
  })

  test('a draft that reads as what is published is none', async () => {
    await draftMalay()
    const empty = { benefitTitle: '', useScenarios: '', useRules: '' }
    expect(await save('ms-MY', empty, await baseOf('ms-MY'))).toEqual({ ok: true })
    expect((await entry()).state).toBe('published')
  })

  test('saving what stands there already begins nothing', async () => {
    const english = textsIn(PUBLISHED, 'en-US')
    expect(await save('en-US', english, 'whatever')).toEqual({ ok: true })
    expect((await entry()).draft).toBeNull()
    expect(await entriesAbout(database.db, templateID)).toEqual([])
  })

  test('a text is never lost under another: the second to save is shown the first', async () => {
    const base = await baseOf('ms-MY')
    await save('ms-MY', MALAY, base)
    const mine = { ...MALAY, benefitTitle: 'Kopi belanja' }
    expect(await save('ms-MY', mine, base, OTHER)).toEqual({ ok: false, problem: 'changed', now: MALAY })
    expect(textsIn((await entry()).newest, 'ms-MY')).toEqual(MALAY)
    expect(await save('ms-MY', mine, fingerprintOf(MALAY), OTHER)).toEqual({ ok: true })
  })

  test('two who write in two languages at once both keep theirs', async () => {
    const [malay, arabic] = [await baseOf('ms-MY'), await baseOf('ar')]
    const ARABIC = { benefitTitle: 'قهوة', useScenarios: 'كل الفروع', useRules: 'مرة' }
    const saved = await Promise.all([save('ms-MY', MALAY, malay), save('ar', ARABIC, arabic, OTHER)])
    expect(saved).toEqual([{ ok: true }, { ok: true }])
    const { newest } = await entry()
    expect([textsIn(newest, 'ms-MY'), textsIn(newest, 'ar')]).toEqual([MALAY, ARABIC])
  })

  test('of twenty who write the same text at once one is kept, and nineteen are told', async () => {
    const base = await baseOf('ms-MY')
    const tries = Array.from({ length: 20 }, (_, at) => save('ms-MY', { ...MALAY, useRules: `${at}` }, base))
    const saved = await Promise.all(tries)
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(textsIn((await entry()).newest, 'ms-MY').useRules).toBe(`${saved.findIndex(({ ok }) => ok)}`)
  })

  test('a refused change of something published leaves no draft behind', async () => {
    expect(await save('en-US', MALAY, 'older')).toMatchObject({ ok: false, problem: 'changed' })
    expect((await entry()).draft).toBeNull()
  })

  test('the default language changes where a text has it', async () => {
    await draftMalay()
    const facts = { ...factsOf((await entry()).newest), defaultLanguage: 'ms-MY' }
    const base = fingerprintOf(factsOf((await entry()).newest))
    expect(await saveFacts({ templateID, staffID: EDITOR }, { base, facts }, database.db)).toEqual({
      ok: true,
    })
    expect((await entry()).newest.useRules.defaultLanguage).toBe('ms-MY')
  })

  test('a new benefit is nobody’s until it is published, and gone when it is given up', async () => {
    const id = await beginBenefit({ title: 'Cake', language: 'en-US', staffID: EDITOR }, database.db)
    expect(await findBenefitTemplate(database.db, id)).toBeNull()
    const begun = await catalogueEntry(id, database.db)
    expect(begun?.state).toBe('new')
    const looked = begun?.draft ? fingerprintOf(begun.draft) : ''
    expect(await discardDraft({ templateID: id, staffID: EDITOR }, looked, database.db)).toMatchObject({
      ok: true,
    })
    expect(await catalogueEntry(id, database.db)).toBeNull()
  })
})

describe('publishing', () => {
  const publish = async (looked: string) => publishDraft({ templateID, staffID: EDITOR }, looked, database.db)

  test('members read it at once, and every version is kept', async () => {
    await draftMalay()
    expect(await publish(await seen())).toEqual({ ok: true, value: 2 })
    expect((await findBenefitTemplate(database.db, templateID))?.benefitTitle.languageValues['ms-MY']).toBe(
      MALAY.benefitTitle,
    )
    expect((await entry()).state).toBe('published')
    expect((await versionsOf(templateID, database.db)).map(({ versionNo }) => versionNo)).toEqual([2, 1])
    expect((await entriesAbout(database.db, templateID)).at(-1)).toMatchObject({
      event: 'benefit-published',
      details: { version: 2 },
    })
  })

  test('only what was looked at: a draft that changed since stays one', async () => {
    await draftMalay()
    const looked = await seen()
    await save('ms-MY', { ...MALAY, useRules: 'Dua kali' }, fingerprintOf(MALAY), OTHER)
    expect(await publish(looked)).toEqual({ ok: false, problem: 'changed' })
    expect(await discardDraft({ templateID, staffID: EDITOR }, looked, database.db)).toMatchObject({
      problem: 'changed',
    })
  })

  test('of two who publish at once one does', async () => {
    await draftMalay()
    const looked = await seen()
    const published = await Promise.all([publish(looked), publish(looked)])
    expect(published.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await versionsOf(templateID, database.db)).toHaveLength(2)
  })

  test('nothing that breaks the document’s rules', async () => {
    const id = await beginBenefit({ title: 'Cake', language: 'en-US', staffID: EDITOR }, database.db)
    const begun = await catalogueEntry(id, database.db)
    const looked = begun?.draft ? fingerprintOf(begun.draft) : ''
    expect(await publishDraft({ templateID: id, staffID: EDITOR }, looked, database.db)).toEqual({
      ok: false,
      problem: 'not-ready',
    })
  })

  test('an earlier version becomes the draft, and never over another draft', async () => {
    await draftMalay()
    const editing = { templateID, staffID: EDITOR }
    expect(await takeBackTo(editing, 1, database.db)).toEqual({ ok: false, problem: 'changed' })
    await publish(await seen())
    expect(await takeBackTo(editing, 1, database.db)).toEqual({ ok: true, value: null })
    const { published, draft } = await entry()
    expect(draft && textChanges(published, draft)).toEqual([
      { field: 'benefitTitle', language: 'ms-MY', before: MALAY.benefitTitle, after: null },
      { field: 'useScenarios', language: 'ms-MY', before: MALAY.useScenarios, after: null },
      { field: 'useRules', language: 'ms-MY', before: MALAY.useRules, after: null },
    ])
    expect(await takeBackTo(editing, 99, database.db)).toEqual({ ok: false, problem: 'gone' })
  })
})

test('the catalogue holds what is published and what is drafted, newest first', async () => {
  const id = await beginBenefit({ title: 'Cake', language: 'en-US', staffID: EDITOR }, database.db)
  const ids = (await catalogue(database.db)).map(found => found.templateID)
  expect(ids.slice(0, 2)).toEqual([id, templateID])
  expect(await catalogueEntry('junk', database.db)).toBeNull()
})
