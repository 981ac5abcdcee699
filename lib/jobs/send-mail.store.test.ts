import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { configFrom } from '@/lib/config'
import { leadsSomewhere } from '@/lib/registration/opening'
import { insertAccount } from '@/lib/store/account'
import { claimIdentity } from '@/lib/store/login-identity'
import { moveMessage, startSending } from '@/lib/store/outbox'
import { outbox } from '@/lib/store/schema'
import { seal } from '@/lib/store/sealed'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { sendMessage } from './send-message'
import { type Manner, startMailServer } from './testing/mail-server'
import { queued, rows, useStore } from './testing/queued'

vi.mock('@/lib/registration/opening', () => ({ leadsSomewhere: vi.fn(async () => true) }))

let database: FreshDatabase
let server: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  database = await freshDatabase()
  await useStore(database.db)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.delete(outbox)
  server = await startMailServer()
})
afterEach(() => server.stop())

const env = (settings: Record<string, string>) =>
  configFrom({
    DATABASE_URL: database.url,
    PORTAL_SECRET: Buffer.alloc(32).toString('base64'),
    MAIL_FROM: 'Kedai Contoh <club@example.com>',
    ...settings,
  })

/** One try, cut short where the server is silent; the name of the error it ended with. */
async function attempt(messageID: string, url = server.url): Promise<string | null> {
  const limit = AbortSignal.timeout(1_500)
  return sendMessage(messageID, limit, env({ SMTP_URL: url })).then(
    () => null,
    error => error.name,
  )
}

async function state() {
  const [row] = await rows(database.db)
  return { state: row?.state, tries: row?.tries, hasValues: row?.sealedValues !== null }
}

test('a mail is sent once, whoever else is handed the same job', async () => {
  const messageID = await queued(database.db)
  await Promise.all([attempt(messageID), attempt(messageID), attempt(messageID)])
  await attempt(messageID)
  expect(server.arrived.map(({ to }) => to)).toEqual(['ana@example.com'])
  expect(await state()).toEqual({ state: 'sent', tries: 1, hasValues: false })
})

describe('what becomes of a mail', () => {
  const AGAIN = { state: 'queued', tries: 1, hasValues: true }
  const ended = (as: string) => ({ state: as, tries: 1, hasValues: false })
  test.each<[manner: Manner, after: object]>([
    [{ refuse: 'recipient', with: 451 }, AGAIN],
    [{ refuse: 'text', with: 451 }, AGAIN],
    [{ refuse: 'text', with: 503 }, AGAIN],
    [{ refuse: 'password', with: 535 }, AGAIN],
    [{ leave: 'before', how: 'cut' }, AGAIN],
    [{ leave: 'before', how: 'silent' }, AGAIN],
    [{ refuse: 'recipient', with: 550 }, ended('failed')],
    [{ refuse: 'text', with: 550 }, ended('failed')],
    [{ leave: 'amid', how: 'cut' }, ended('unclear')],
    [{ leave: 'amid', how: 'silent' }, ended('unclear')],
  ])('%j', async (manner, after) => {
    server.behave(manner)
    const messageID = await queued(database.db)
    const error = await attempt(messageID, server.url.replace('://', '://club:secret@'))
    expect(error).toBe(after === AGAIN ? 'NotSentYet' : null)
    expect(await state()).toEqual(after)
    expect(server.arrived).toEqual([])

    server.behave('take')
    await attempt(messageID)
    expect(server.arrived).toHaveLength(after === AGAIN ? 1 : 0)
    expect(await state()).toEqual(after === AGAIN ? { state: 'sent', tries: 2, hasValues: false } : after)
  })

  test.each(['smtp://127.0.0.1:1', 'smtp://nowhere.invalid:25', 'smtps://127.0.0.1'])(
    'where nobody answers at %s',
    async url => {
      const own = url === 'smtps://127.0.0.1' ? server.url.replace('smtp:', 'smtps:') : url
      expect(await attempt(await queued(database.db), own)).toBe('NotSentYet')
      expect(await state()).toEqual(AGAIN)
    },
  )
})

test('no other machine gets a code without TLS', async () => {
  // The same server, by a name that could be any machine's.
  const elsewhere = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')
  expect(await attempt(await queued(database.db), elsewhere)).toBe('NotSentYet')
  expect(server.seen).toMatchObject({ connections: 1, texts: 0 })
})

test('what a killed worker left half-way is never sent again', async () => {
  const messageID = await queued(database.db)
  await startSending(database.db, messageID)
  await attempt(messageID)
  expect(await state()).toEqual({ state: 'unclear', tries: 1, hasValues: false })
  await attempt(messageID)
  expect(server.seen.texts).toBe(0)
})

test('a worker that was taken for dead has the last word on what it sent', async () => {
  server.behave('take-slowly')
  const messageID = await queued(database.db)
  const slow = attempt(messageID)
  await vi.waitFor(() => expect(server.seen.texts).toBe(1))
  expect(await moveMessage(database.db, messageID, ['sending'], 'unclear')).toBe(true)
  await slow
  expect((await state()).state).toBe('sent')
})

test('after the last try it has failed', async () => {
  const messageID = await queued(database.db)
  await database.db.update(outbox).set({ tries: 12 })
  server.behave({ refuse: 'recipient', with: 451 })
  expect(await attempt(messageID)).toBeNull()
  expect(await state()).toEqual({ state: 'failed', tries: 13, hasValues: false })
})

test('without a mail server it is held with its code', async () => {
  const messageID = await queued(database.db)
  await sendMessage(messageID, AbortSignal.timeout(1_000), env({}))
  expect(await state()).toEqual({ state: 'held', tries: 0, hasValues: true })
})

describe('a code', () => {
  test('older than ten minutes is dropped, while other messages are not', async () => {
    const createdAt = new Date(Date.now() - 600_001)
    for (const kind of ['code', 'ready'] as const) {
      const messageID = await queued(database.db, { kind })
      await database.db.update(outbox).set({ createdAt }).where(eq(outbox.messageID, messageID))
      await attempt(messageID)
      expect((await state()).state).toBe(kind === 'code' ? 'dropped' : 'sent')
    }
    expect(server.arrived).toHaveLength(1)
  })

  test('for somebody who leads nowhere is dropped', async () => {
    vi.mocked(leadsSomewhere).mockResolvedValueOnce(false)
    await attempt(await queued(database.db))
    expect(await state()).toEqual({ state: 'dropped', tries: 0, hasValues: false })
    expect(leadsSomewhere).toHaveBeenLastCalledWith({ identityType: 'EMAIL', identityNo: 'ana@example.com' })
  })

  test('is not given up where nobody could tell', async () => {
    vi.mocked(leadsSomewhere).mockRejectedValueOnce(new TypeError('unreachable'))
    expect(await attempt(await queued(database.db))).toBe('TypeError')
    expect(await state()).toEqual({ state: 'queued', tries: 0, hasValues: true })
  })

  test('that nobody can unseal any more has failed', async () => {
    const messageID = await queued(database.db)
    const sealedValues = seal('{}', [Buffer.alloc(32, 1).toString('base64')])
    await database.db.update(outbox).set({ sealedValues })
    await attempt(messageID)
    expect(await state()).toEqual({ state: 'failed', tries: 0, hasValues: false })
  })
})

test('a member reads their own language, whatever the page was on which somebody asked for a code', async () => {
  const { db } = database
  const accountID = randomUUID()
  const to = { identityType: 'EMAIL', identityNo: 'siti@example.com' } as const
  const account = { accountID, memberID: null, passwordHash: null, language: 'ms', card: {} }
  await insertAccount(db, { ...account, createdAt: new Date() }, [])
  await claimIdentity(db, to, accountID)
  await attempt(await queued(db, { to, language: 'en' }))
  expect(server.arrived.at(-1)?.raw).toMatch(/lang=(?:3D)?"ms"/)
})
