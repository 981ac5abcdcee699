import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullMember } from '@/lib/account/testing/full-member'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { catalogueEntry } from './catalogue'
import { factsOf, fingerprintOf, textsIn } from './content'
import { saveFacts, saveTexts } from './draft'
import { publishDraft } from './publish'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('whoever holds a benefit already reads the new text as soon as it is published, and not before', async () => {
  const { db } = database
  const { benefit, members, memberID } = await fullMember(db)
  const editing = { templateID: benefit.templateID, staffID: uuidv7() }
  const entry = async () => {
    const found = await catalogueEntry(benefit.templateID, db)
    if (!found) throw new Error('no such benefit')
    return found
  }
  const held = async () => {
    const assets = await members.inquireMemberAssets({ memberID, cardNo: null })
    return assets.ok && assets.value.benefits?.[0]?.benefitTitle.languageValues['ms-MY']
  }
  const texts = { benefitTitle: 'Secawan', useScenarios: 'Semua kedai', useRules: 'Satu sekali' }
  const { newest } = await entry()
  const base = fingerprintOf(textsIn(newest, 'ms-MY'))
  expect(await saveTexts(editing, { language: 'ms-MY', base, texts }, db)).toEqual({ ok: true })
  const facts = { ...factsOf(newest), iconUrl: '/icons/benefits/coffee.svg' }
  const factsBase = fingerprintOf(factsOf(newest))
  expect(await saveFacts(editing, { base: factsBase, facts }, db)).toEqual({ ok: true })
  expect(await held()).toBeUndefined()
  const { draft } = await entry()
  expect(await publishDraft(editing, draft ? fingerprintOf(draft) : '', db)).toMatchObject({ ok: true })
  expect(await held()).toBe('Secawan')
})
