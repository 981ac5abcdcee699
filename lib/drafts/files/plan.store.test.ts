import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { insertBenefitTemplates } from '@/lib/store/benefit'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { planImport } from './plan'
import { templateIDOf } from './template-id'
import { CONTENT, given, KOPI, planOfValue, text } from './testing/given'

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

const plan = (value: unknown) => planOfValue(database.db, value)
const entry = (id = templateID) => catalogueEntry(id, database.db)

describe('a dry run', () => {
  test('says what would be begun, changed and left, and writes nothing', async () => {
    const foreign = `KK/${templateID}`
    const { planned, refused } = await plan([given(templateID), given(foreign)])
    expect(planned).toMatchObject([
      { templateID, state: 'same' },
      { templateID: templateIDOf(foreign), state: 'begun', before: null },
    ])
    expect(refused).toEqual([])
    expect((await plan([given(templateID.toUpperCase(), KOPI)])).planned).toMatchObject([
      { templateID, state: 'changed' },
    ])
    expect(await entry()).toMatchObject({ state: 'published' })
    expect(await entry(templateIDOf(foreign))).toBeNull()
  })

  test('refuses by path what breaks the document’s rules, and only that', async () => {
    const bad = {
      benefitTitle: text({ 'en-US': 'x'.repeat(257), 'ms-MY': 'a\u202eb', en_GB: 'y' }),
      iconUrl: 'javascript:alert(1)',
    }
    const { planned, refused } = await plan([
      given('a', bad),
      7,
      given(''),
      given('b'),
      given('b'),
      given('c', { useRules: { languageValues: { ms: 7 } } }),
      { benefitInstanceId: 'd' },
      given('e'.repeat(65)),
      given('f', { useRules: { languageValues: { ms: 'x' }, defaultLanguage: 'en' } }),
    ])
    expect(planned.map(({ benefitInstanceId }) => benefitInstanceId)).toEqual(['b'])
    const told = refused.map(each => each.kind === 'finding' && `${each.finding.path} ${each.finding.code}`)
    expect(told).toEqual([
      '[1] not-an-object',
      '[2].benefitInstanceId id-missing',
      '[0].benefitTitle.languageValues.en-US too-long',
      '[0].benefitTitle.languageValues.ms-MY forbidden-characters',
      '[0].benefitTitle.languageValues.en_GB not-a-language',
      '[0].iconUrl unsafe-url',
      '[4].benefitInstanceId duplicate',
      '[5].useRules.languageValues.ms not-a-text',
      '[6].benefitTitle missing',
      '[7].benefitInstanceId id-too-long',
      '[8].useRules.defaultLanguage default-missing',
    ])
  })

  test('what stood there already is never the file’s fault', async () => {
    const old = uuidv7()
    const benefitTitle = { languageValues: { en_US: 'x'.repeat(300), ms: ' ' }, defaultLanguage: 'ar' }
    await insertBenefitTemplates(database.db, [{ templateID: old, ...CONTENT, benefitTitle }])
    expect((await plan([given(old, { benefitTitle })])).planned).toMatchObject([{ state: 'same' }])
    expect(await plan([given(old, { benefitTitle, useRules: text({ 'en-US': 'New' }) })])).toMatchObject({
      planned: [{ state: 'changed' }],
      refused: [],
    })
  })

  test.each([
    ['', { problem: 'empty' }],
    ['[{"a":1},]', { problem: 'not-json', fault: { line: 1, column: 10 } }],
    ['{"x":1}', { problem: 'unknown-shape' }],
    ['{"languageValues":{"en":"x"}}', { problem: 'no-target' }],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, { planned: [], refused: [{ kind: 'finding' }] }],
    [`${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`, { problem: 'too-many' }],
    ['[1', { problem: 'not-json', fault: { line: 1, column: 3 } }],
    [`[${'{"benefitInstanceId":"x"},'.repeat(5_000)}{"benefitInstanceId":"x"}]`, { problem: 'too-many' }],
  ])('of a file %# that holds no benefits says why', async (file, answer) => {
    expect(await planImport(file, null, database.db)).toMatchObject(answer)
  })
})
