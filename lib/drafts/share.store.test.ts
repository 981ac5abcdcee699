import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { forgetOld } from '@/lib/store/retention'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { answerShare, answersOf, closeShare, openShare, shareContent, sharesOf } from './share'

const DAY_MS = 86_400_000
const text = { languageValues: { 'en-US': 'Free kopi' }, defaultLanguage: 'en-US' }
const CONTENT = {
  benefitTitle: text,
  useScenarios: text,
  useRules: text,
  iconUrl: '/icons/benefits/coffee.svg',
  benefitUrl: null,
}
const editing = { templateID: uuidv7(), staffID: uuidv7() }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const made = (now = new Date()) => shareContent(editing, CONTENT, 1, database.db, now)
async function opened(token: string) {
  const found = await openShare(token, database.db)
  if (found.state !== 'open') throw new Error(found.state)
  return found.share
}

describe('a link', () => {
  test('opens the texts as they were, until its day is over', async () => {
    const now = new Date()
    const token = await made(now)
    expect((await opened(token)).benefitTitle).toEqual(text)
    const later = (ms: number) => openShare(token, database.db, new Date(now.getTime() + ms))
    expect((await later(DAY_MS - 2_000)).state).toBe('open')
    expect((await later(DAY_MS)).state).toBe('expired')
  })

  test('of which anything was changed is altered, whatever is stored', async () => {
    const token = await made()
    const [shareID = '', seconds = '', signature = ''] = token.split('.')
    const altered = [
      `${uuidv7()}.${seconds}.${signature}`,
      `${shareID}.${Number(seconds) + 1}.${signature}`,
      `${shareID}.${seconds}.${signature.slice(0, -1)}`,
      `${shareID}.${seconds}`,
      '',
    ]
    for (const changed of altered) expect((await openShare(changed, database.db)).state).toBe('altered')
  })

  test('that was closed opens nothing, and closes once', async () => {
    const token = await made()
    const { shareID } = await opened(token)
    expect(await closeShare({ ...editing, templateID: uuidv7() }, shareID, database.db)).toBe(false)
    expect(await closeShare(editing, shareID, database.db)).toBe(true)
    expect(await closeShare(editing, shareID, database.db)).toBe(false)
    expect((await openShare(token, database.db)).state).toBe('revoked')
    expect(await closeShare(editing, 'junk', database.db)).toBe(false)
  })
})

describe('an answer', () => {
  const said = (name: string) =>
    ({ answerID: uuidv7(), verdict: 'approved', name, comment: '', language: 'ms' }) as const

  test('is kept once, however often it is sent, and staff read it', async () => {
    const share = await opened(await made())
    const answer = said('Aisyah')
    await Promise.all(Array.from({ length: 5 }, () => answerShare(share, answer, database.db)))
    expect(await answersOf(share.shareID, database.db)).toMatchObject([
      { name: 'Aisyah', verdict: 'approved' },
    ])
    const shares = await sharesOf(editing.templateID, database.db)
    expect(shares.find(each => each.share.shareID === share.shareID)?.answers).toHaveLength(1)
  })

  test('leaves its verdict in the trail, and nothing that was typed', async () => {
    const entries = await entriesAbout(database.db, editing.templateID)
    expect(JSON.stringify(entries)).not.toContain('Aisyah')
    expect(entries.filter(({ event }) => event === 'preview-answered')).toHaveLength(1)
  })

  test('is refused where two hundred were given', async () => {
    const share = await opened(await made())
    for (let count = 0; count < 200; count += 1)
      expect(await answerShare(share, said(`${count}`), database.db)).toBe(true)
    const more = Array.from({ length: 5 }, () => answerShare(share, said('one more'), database.db))
    expect(await Promise.all(more)).toEqual(more.map(() => false))
  })

  test('of many at once no more are kept than there is room for, and none once it is closed', async () => {
    const share = await opened(await made())
    const many = Array.from({ length: 230 }, (_, at) => answerShare(share, said(`${at}`), database.db))
    expect((await Promise.all(many)).filter(Boolean)).toHaveLength(200)
    const other = await opened(await made())
    await closeShare(editing, other.shareID, database.db)
    expect(await answerShare(other, said('late'), database.db)).toBe(false)
  })
})

test('a link that ended ninety days ago is forgotten, with the names of those who answered', async () => {
  const token = await made()
  const share = await opened(token)
  await answerShare(
    share,
    { answerID: uuidv7(), verdict: 'approved', name: 'Mei', comment: '', language: 'en' },
    database.db,
  )
  await forgetOld(database.db, new Date(share.expiresAt.getTime() + 89 * DAY_MS))
  expect(await answersOf(share.shareID, database.db)).toHaveLength(1)
  await forgetOld(database.db, new Date(share.expiresAt.getTime() + 91 * DAY_MS))
  expect(await answersOf(share.shareID, database.db)).toEqual([])
  expect((await openShare(token, database.db)).state).toBe('revoked')
})
