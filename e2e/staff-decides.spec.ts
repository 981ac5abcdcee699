import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { hashOfToken, newToken } from '@/lib/session/token'
import en from '@/messages/en.json' with { type: 'json' }
import { type SecondPortal, startPortal } from './support/portal'
import { expect, test } from './support/test'

// A portal of its own, without a worker: what is planted stays as it is until somebody decides about it.
test.describe.configure({ mode: 'serial' })

let portal: SecondPortal
const staff = { editor: randomUUID(), publisher: randomUUID() }

test.beforeAll(async () => {
  portal = await startPortal({})
  for (const [role, staffID] of Object.entries(staff))
    await portal.query('insert into staff (staff_id, email, role, created_at) values ($1, $2, $3, now())', [
      staffID,
      `${role}@example.com`,
      role,
    ])
})

test.afterAll(() => portal?.stop())

/** Goes on as somebody else in the same tab, so that a form of one person can be sent by another. */
async function become(page: Page, role: keyof typeof staff): Promise<void> {
  const token = newToken()
  await portal.query(
    `insert into session (token_hash, kind, subject_id, device, created_at, last_used_at, idle_deadline, absolute_deadline)
     values ($1, 'staff', $2, '', now(), now(), now() + interval '20 minutes', now() + interval '1 day')`,
    [hashOfToken(token), staff[role]],
  )
  await page.context().addCookies([{ name: 'portal-staff', value: token, url: portal.url }])
}

async function opened(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  return (await browser.newContext({ baseURL: portal.url, javaScriptEnabled })).newPage()
}

async function plantStuck(email: string): Promise<string> {
  const registrationID = randomUUID()
  await portal.query(
    `insert into registration (registration_id, request_id, fingerprint, state, submission, started_at)
     values ($1, $2, '\\x00', 'undecided', $3, now() - interval '2 hours')`,
    [registrationID, randomUUID(), JSON.stringify({ fields: { EMAIL: email } })],
  )
  return registrationID
}

async function stateOf(registrationID: string): Promise<unknown> {
  const rows = await portal.query('select state from registration where registration_id = $1', [
    registrationID,
  ])
  return rows[0]?.state
}

for (const [to, javaScriptEnabled] of [
  ['found', true],
  ['absent', false],
] as const) {
  const way = javaScriptEnabled ? 'with' : 'without'

  test(`a publisher decides that a stuck registration is ${to}, and an editor cannot, ${way} JavaScript`, async ({
    browser,
  }) => {
    const stuck = await plantStuck(`${to}.person@example.com`)
    const page = await opened(browser, javaScriptEnabled)
    const rows = page.locator('.records tbody tr')
    await become(page, 'editor')
    await page.goto('/en/staff/registrations')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(en.StaffRegistrations.publisherOnly)
    await expect(rows.getByRole('button')).toHaveCount(0)
    await expect(rows).not.toContainText(`${to}.person@example.com`)

    const decide = async () => {
      const choice = rows.locator('details', { has: page.locator(`[value="${to}"]`) })
      await choice.locator('summary').click()
      await choice.locator('[name="sure"]').check()
      const answered = page.waitForResponse(response => response.request().method() === 'POST')
      await choice.getByRole('button').click()
      return (await answered).status()
    }
    await become(page, 'publisher')
    await page.goto('/en/staff/registrations')
    await become(page, 'editor')
    expect(await decide()).toBe(404)
    expect(await stateOf(stuck)).toBe('undecided')

    await become(page, 'publisher')
    await page.goto('/en/staff/registrations')
    await decide()
    await expect(page.getByRole('status')).toContainText(en.StaffRegistrations.said[to])
    await expect(page.getByText(en.StaffRegistrations.empty)).toBeVisible()
    expect(await stateOf(stuck)).toBe(to)
    const written = await portal.query(
      `select actor_id, details from audit_entry where event = 'registration-decided' and subject_id = $1`,
      [stuck],
    )
    expect(written).toEqual([{ actor_id: staff.publisher, details: { to } }])
    await page.context().close()
  })
}

test('a message that failed is sent again, once, and a code is not', async ({ browser }) => {
  await portal.query(`update outbox set state = 'failed', settled_at = now() where kind = 'ready'`)
  await portal.query(
    `insert into outbox (message_id, channel, kind, sealed_to, sealed_values, language, state, created_at)
     values ($1, 'mail', 'code', '\\x00', '\\x00', 'en', 'failed', now())`,
    [randomUUID()],
  )
  const page = await opened(browser, true)
  await become(page, 'editor')
  await page.goto('/en/staff/outbox')
  const rows = page.locator('.records tbody tr')
  await expect(rows).toHaveCount(3)
  await page.locator('[name="state"]').selectOption('failed')
  await page.getByRole('button', { name: en.StaffOutbox.show }).click()
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: en.StaffOutbox.kind.code })).toContainText(
    en.StaffOutbox.resending['is-code'],
  )
  await page.getByRole('button', { name: en.StaffOutbox.send }).click()
  await expect(rows).toHaveCount(1)
  await page.goto('/en/staff/outbox?state=queued')
  await expect(rows).toHaveCount(2)
  await expect(rows.getByRole('button')).toHaveCount(0)
  const jobs = await portal.query(
    `select job.id from pgboss.job join outbox on data->>'messageID' = message_id::text where kind = 'ready'`,
  )
  expect(jobs, 'the first and the one again').toHaveLength(2)
  await page.context().close()
})

test('the audit is filtered by what, by whom and by day', async ({ browser }) => {
  const page = await opened(browser, false)
  await become(page, 'editor')
  await page.goto('/en/staff/audit')
  const rows = page.locator('.records tbody tr')
  const show = async (event: string, actorKind: string, from: string) => {
    await page.locator('[name="event"]').selectOption(event)
    await page.locator('[name="actorKind"]').selectOption(actorKind)
    await page.locator('[name="from"]').fill(from)
    await page.getByRole('button', { name: en.StaffAudit.show }).click()
  }
  await show('registration-decided', '', '')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'publisher@example.com' })).toHaveCount(2)
  await show('message-sent-again', 'staff', '2020-01-01')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('editor@example.com')
  await show('message-sent-again', 'member', '')
  await expect(page.getByText(en.StaffAudit.empty)).toBeVisible()
  await show('registration-decided', 'staff', '2999-01-01')
  await expect(page.getByText(en.StaffAudit.empty)).toBeVisible()
  await page.context().close()
})
