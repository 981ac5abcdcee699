import { randomUUID } from 'node:crypto'
import { hashOfToken, newToken } from '@/lib/session/token'
import {
  ACTION_OUTCOMES,
  CALLERS,
  type Caller,
  HANDLER_STATUS,
  type Outcome,
  PAGE_OUTCOMES,
} from './support/access-table'
import { addressOf, builtActions, builtRoutes } from './support/built-actions'
import { type SecondPortal, startPortal } from './support/portal'
import { expect, test } from './support/test'

// Every page, route handler and action of the build by who calls it: a portal of its own, since signing out is among them.
// One after another, but a row that is wrong does not hide the rest.
test.describe.configure({ mode: 'default', timeout: 120_000 })

let portal: SecondPortal
const subjects: Partial<Record<Caller, unknown>> = {}

test.beforeAll(async () => {
  portal = await startPortal({})
  const [member] = await portal.query('select account_id from account limit 1')
  subjects.member = member?.account_id
  for (const role of ['editor', 'publisher'] as const) {
    subjects[role] = randomUUID()
    await portal.query('insert into staff (staff_id, email, role, created_at) values ($1, $2, $3, now())', [
      subjects[role],
      `${role}@example.com`,
      role,
    ])
  }
})

test.afterAll(() => portal?.stop())

/** The cookie of a new session of a caller, straight from the store: nothing of signing in is tested here. */
async function cookieOf(caller: Caller): Promise<string> {
  if (caller === 'nobody') return ''
  const kind = caller === 'member' ? 'member' : 'staff'
  const token = newToken()
  await portal.query(
    `insert into session (token_hash, kind, subject_id, device, created_at, last_used_at, idle_deadline, absolute_deadline)
     values ($1, $2, $3, '', now(), now(), now() + interval '20 minutes', now() + interval '1 day')`,
    [hashOfToken(token), kind, subjects[caller]],
  )
  return `portal-${kind}=${token}`
}

/** What each caller comes to, all at once: each has a session of their own. */
async function byCaller<T>(ask: (cookie: string) => Promise<T>): Promise<Record<string, T>> {
  const answers = CALLERS.map(async caller => [caller, await ask(await cookieOf(caller))] as const)
  return Object.fromEntries(await Promise.all(answers))
}

function outcomeOf(response: Response, isAction: boolean): Outcome | string {
  const target = response.headers.get('x-action-redirect') ?? response.headers.get('location')
  const path = target?.split(/[;?]/)[0] ?? ''
  if (path === '/en/sign-in') return 'sign-in'
  if (path !== '') return path
  if (response.status === 404) return 'not there'
  return response.status === 200 ? (isAction ? 'form' : 'page') : String(response.status)
}

const { pages, handlers } = builtRoutes()

for (const route of pages) {
  test(`the page ${route}, by who asks for it`, async () => {
    const found = await byCaller(async cookie => {
      const headers = { cookie }
      return outcomeOf(await fetch(portal.url + addressOf(route), { headers, redirect: 'manual' }), false)
    })
    expect(found, `${route}: its row in e2e/support/access-table.ts`).toEqual(PAGE_OUTCOMES[route])
  })
}

for (const route of handlers) {
  test(`the route handler ${route}`, async () => {
    const found: Record<string, number> = {}
    for (const method of ['GET', 'POST'])
      found[method] = (await fetch(portal.url + addressOf(route), { method, redirect: 'manual' })).status
    expect(found, `${route}: its row in e2e/support/access-table.ts`).toEqual(HANDLER_STATUS[route])
  })
}

/** No arguments at all, and such as no form of ours sends. */
function junk(): (string | FormData)[] {
  const body = new FormData()
  body.append('0', '["$undefined","$K1"]')
  for (const name of ['1___proto__', '1_identityNo', '1_sessionID', '1_accountID'])
    body.append(name, 'constructor')
  return ['[]', '[7,{"a":[null]}]', body]
}

for (const { id, name, path } of builtActions()) {
  test(`the action ${name}, by who calls it`, async () => {
    for (const body of junk()) {
      const type: Record<string, string> =
        typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}
      const found = await byCaller(async cookie => {
        const headers = { 'next-action': id, cookie, ...type }
        const request = { method: 'POST', headers, body, redirect: 'manual' } as const
        return outcomeOf(await fetch(portal.url + path, request), true)
      })
      expect(found, `${name}: its row in e2e/support/access-table.ts`).toEqual(ACTION_OUTCOMES[name])
    }
  })
}

test('no row stands for something that is gone', () => {
  expect(Object.keys(PAGE_OUTCOMES).toSorted()).toEqual(pages.toSorted())
  expect(Object.keys(HANDLER_STATUS).toSorted()).toEqual(handlers.toSorted())
  expect(Object.keys(ACTION_OUTCOMES).toSorted()).toEqual(
    builtActions()
      .map(({ name }) => name)
      .toSorted(),
  )
})
