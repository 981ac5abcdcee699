import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { configFrom } from '@/lib/config'
import { outbox } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { sendMessage } from './send-message'
import { queued, rows, SMS_TO, useStore } from './testing/queued'

// Everybody here has a membership; who has none is for the test of mail.
vi.mock('@/lib/registration/opening', () => ({ leadsSomewhere: async () => true }))

let database: FreshDatabase
let server: Server
let asked: { headers: IncomingHttpHeaders; url: string | undefined; body: unknown }[]
let answer: (response: ServerResponse) => void

beforeAll(async () => {
  database = await freshDatabase()
  await useStore(database.db)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.delete(outbox)
  asked = []
  answer = response => response.writeHead(202).end()
  server = createServer(async (request, response) => {
    const { headers, url } = request
    asked.push({ headers, url, body: await json(request) })
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const webhook = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/send?from=club`

const attempt = (messageID: string, SMS_WEBHOOK_URL: string, settings = {}) => {
  const PORTAL_SECRET = Buffer.alloc(32).toString('base64')
  const env = configFrom({ DATABASE_URL: database.url, PORTAL_SECRET, SMS_WEBHOOK_URL, ...settings })
  return sendMessage(messageID, AbortSignal.timeout(20_000), env).catch(error => error.name)
}

const state = async () => (await rows(database.db))[0]?.state

test('an SMS is posted as {to, text} under its own key', async () => {
  const messageID = await queued(database.db, { to: SMS_TO })
  await attempt(messageID, webhook())
  expect(asked).toMatchObject([{ url: '/send?from=club', headers: { 'idempotency-key': messageID } }])
  expect(asked[0]?.body).toEqual({
    to: '+60120000001',
    text: '482915 is your Kedai Contoh code, valid for ten minutes. If it was not you, do nothing.',
  })
  expect(await state()).toBe('sent')
})

test('on a public site its last line binds the code to that site', async () => {
  const PORTAL_URL = 'http://localhost:3000,https://portal.example.com:8443'
  await attempt(await queued(database.db, { to: SMS_TO }), webhook(), { PORTAL_URL })
  await attempt(await queued(database.db, { to: SMS_TO, kind: 'ready' }), webhook(), { PORTAL_URL })
  const texts = asked.map(({ body }) => JSON.stringify(body))
  expect(texts[0]).toMatch(/do nothing\.\\n\\n@portal\.example\.com #482915"}$/)
  expect(texts[1]).toMatch(/it is yours: https:\/\/portal\.example\.com\/en\/sign-up\/pending"}$/)
})

describe('what becomes of an SMS that is answered', () => {
  test.each([
    [200, 'sent'],
    [204, 'sent'],
    [302, 'failed'],
    [400, 'failed'],
    [401, 'failed'],
    [408, 'queued'],
    [429, 'queued'],
    [500, 'queued'],
    [503, 'queued'],
  ])('with %s: %s', async (status, after) => {
    answer = response => response.writeHead(status, { location: '/elsewhere' }).end()
    const error = await attempt(await queued(database.db, { to: SMS_TO }), webhook())
    expect(error).toBe(after === 'queued' ? 'NotSentYet' : undefined)
    expect(await state()).toBe(after)
    expect(asked).toHaveLength(1)
  })
})

test('a connection that is cut after the post leaves it unclear, and it is never posted again', async () => {
  answer = response => response.destroy()
  const messageID = await queued(database.db, { to: SMS_TO })
  await attempt(messageID, webhook())
  await attempt(messageID, webhook())
  expect(await state()).toBe('unclear')
  expect(asked).toHaveLength(1)
})

test('no answer within ten seconds leaves it unclear', async () => {
  answer = () => {}
  await attempt(await queued(database.db, { to: SMS_TO }), webhook())
  expect(await state()).toBe('unclear')
})

test('a refused connection is another try', async () => {
  const url = webhook()
  server.close()
  await once(server, 'close')
  expect(await attempt(await queued(database.db, { to: SMS_TO }), url)).toBe('NotSentYet')
  expect(await state()).toBe('queued')
})

test('mail settings send no SMS', async () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'club@example.com' }
  await attempt(await queued(database.db, { to: SMS_TO }), '', mail)
  expect(await state()).toBe('held')
})
