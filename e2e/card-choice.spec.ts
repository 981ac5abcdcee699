import en from '@/messages/en.json' with { type: 'json' }
import { type SecondPortal, startPortal } from './support/portal'
import { readCodes } from './support/read-codes'
import { expect, join, newPerson, type Page, test } from './support/test'

// A portal of its own: the programme's settings are changed.
test.describe.configure({ mode: 'default' })

const { Card } = en
let portal: SecondPortal

test.beforeAll(async () => {
  portal = await startPortal({})
})
test.afterAll(() => portal?.stop())

async function joinedOnCard(page: Page) {
  const person = newPerson()
  await join(page, 'en', person)
  await page.goto('/en/card')
  return { person, number: (await page.locator('.till-number bdi').first().textContent()) ?? '' }
}

test('which number and which code is shown is the programme’s choice, and both say the same', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage()
  const { number } = await joinedOnCard(page)
  const shown = async () => {
    await page.goto('/en/card')
    return readCodes(await page.screenshot({ fullPage: true }))
  }
  const [QR, BARS] = ['QRCode', 'Code128']
  for (const [cardCode, externalRefNo, formats] of [
    ['qr', null, [QR]],
    ['code128', null, [BARS]],
    ['code128', 'KK-0001-lower case', [BARS]],
    // No bar code carries these: a QR code stands in, and a note says why.
    ['code128', 'Ünal "><b>卡', [QR]],
    ['both', 'Abcdefgh'.repeat(8), [QR]],
  ] as const) {
    await portal.query('update programme_settings set card_code = $1', [cardCode])
    await portal.query('update member set external_ref_no = $1 where card_no = $2', [externalRefNo, number])
    const text = externalRefNo ?? number
    // Settings are read anew every few seconds.
    await expect.poll(shown, { timeout: 20_000 }).toEqual(formats.map(format => ({ format, text })))
    await expect(page.locator('.till-number bdi').first()).toHaveText(text)
    const isStandIn = !(formats as readonly unknown[]).includes(BARS) && cardCode !== 'qr'
    await expect(page.getByText(Card.otherCode)).toBeVisible({ visible: isStandIn })
  }
  await portal.query('update programme_settings set card_code = $1', ['both'])
})

test('a card without a number says what to do, and shows no code', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage()
  const { person } = await joinedOnCard(page)
  await portal.query(
    `update account set member_id = null, card = card || '{"cardNo": null}' where account_id =
     (select account_id from login_identity where identity_key = $1)`,
    [person.email],
  )
  await page.goto('/en/card')
  await expect(page.getByText(Card.waiting.unnumbered.title)).toBeVisible()
  await expect(page.getByRole('region', { name: Card.codes })).toHaveCount(0)
  await page.getByRole('link', { name: Card.waiting.account }).click()
  await expect(page).toHaveURL(/\/en\/account$/)
})
