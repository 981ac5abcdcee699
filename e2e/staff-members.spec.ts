import en from '@/messages/en.json' with { type: 'json' }
import { find, formOf, isMasked, makeMember, send, staffPage } from './support/members-desk'
import { mobileNoOf } from './support/plain-visitor'
import { type SecondPortal, startPortal } from './support/portal'
import { askForCode, choosePassword, enter, sampleCode } from './support/proof'
import { expect, newPerson, problems, signIn, test } from './support/test'

// Portals of their own: members are made, locked out and let in again, and staff of both roles stand by.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const t = en.StaffMembers
/** Names that stand in no word of a page, so that it can be searched for them. */
const person = () => newPerson({ firstName: 'Qwxzmei', lastName: 'Qwxzlim' })

let portal: SecondPortal
test.beforeAll(async () => {
  portal = await startPortal({})
  portal.startWorker()
})
test.afterAll(() => portal?.stop())

for (const javaScriptEnabled of [true, false])
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('a publisher makes a member, who is masked everywhere and made once', async ({ browser }) => {
      const page = await staffPage(browser, portal, 'publisher', javaScriptEnabled)
      const mei = person()
      await page.goto('/en/staff/members')
      await page.locator('[name="FIRST_NAME"]').fill(mei.firstName)
      await page.locator('[name="MOBILE_PHONE"]').fill('017-000')
      await send(page, 'MOBILE_PHONE')
      await expect(problems(page)).toContainText(en.FieldProblem['not-a-phone'])
      await expect(page.locator('[name="FIRST_NAME"]')).toHaveValue(mei.firstName)
      const accountID = await makeMember(page, mei)
      await expect(page.getByRole('status').first()).toContainText(t.said.made)
      await expect(page.locator('h1')).toHaveText('Q••• Q•••')
      await expect(page.locator('main')).toContainText(t.signIn.unproved)
      await isMasked(page, mei)

      await find(page, mei.mobile)
      await expect(page).toHaveURL(`${portal.url}/en/staff/members/${accountID}`)
      await page.goto('/en/staff/members')
      await page.locator('[name="FIRST_NAME"]').fill('Other')
      await page.locator('[name="MOBILE_PHONE"]').fill(mei.mobile)
      await send(page, 'MOBILE_PHONE')
      await expect(problems(page)).toContainText(t.problem['already-a-member'])
      await page.context().close()
    })

    test('sets a card number, adjusts points once, and writes how to get in', async ({ browser }) => {
      const page = await staffPage(browser, portal, 'publisher', javaScriptEnabled)
      const mei = person()
      const accountID = await makeMember(page, mei)
      await page.locator('[name="cardNumber"]').fill('a@b')
      await send(page, 'cardNumber')
      await expect(problems(page)).toContainText(t.card.problem['forbidden-characters'])
      await expect(page.locator('[name="cardNumber"]')).toHaveValue('a@b')
      const number = `KK${Math.floor(Math.random() * 1e9)}`
      await page.locator('[name="cardNumber"]').fill(number)
      await send(page, 'cardNumber')
      await expect(page.getByRole('status').first()).toContainText(t.said['number-set'])
      await expect(page.locator('.member-facts')).toContainText([/.*/, number])

      await page.locator('[name="points"]').fill('-5')
      await send(page, 'points')
      await expect(problems(page)).toContainText(t.points.problem.points)
      await expect(problems(page)).toContainText(t.points.problem.reason)
      await page.locator('[name="points"]').fill('20')
      await page.locator('[name="reason"]').selectOption('correction-taken')
      await send(page, 'points')
      await expect(problems(page)).toContainText(t.points.problem['below-zero'])
      await page.locator('[name="points"]').fill('250')
      await page.locator('[name="reason"]').selectOption('missed-purchase')
      const requestId = await formOf(page, 'points').locator('[name="requestId"]').inputValue()
      await send(page, 'points')
      await expect(page.getByRole('status').first()).toContainText(t.said.adjusted)
      await expect(page.locator('.ledger tbody tr')).toHaveCount(1)
      await expect(page.locator('.ledger')).toContainText('+250')
      await expect(page.locator('main')).toContainText(
        `+250\u2069 points: ${t.points.reason['missed-purchase']}`,
      )
      // The very same form once more, as a reload or a second tab sends it.
      const ofForm = formOf(page, 'points').locator('[name="requestId"]')
      await ofForm.evaluate((input: HTMLInputElement, sent) => {
        input.value = sent
      }, requestId)
      await page.locator('[name="points"]').fill('250')
      await page.locator('[name="reason"]').selectOption('missed-purchase')
      await send(page, 'points')
      await page.goto(`/en/staff/members/${accountID}`)
      await expect(page.locator('.ledger tbody tr')).toHaveCount(1)

      await page.getByRole('button', { name: t.signIn.way.MOBILE_PHONE }).click()
      await expect(page.getByRole('status').first()).toContainText(t.said.sent)
      await page.getByRole('button', { name: t.signIn.way.MOBILE_PHONE }).click()
      await expect(page.getByRole('status').first()).toContainText(t.said['too-soon'])
      await expect(page.locator('.records').first()).toContainText(en.StaffOutbox.kind['way-in'])
      await find(page, number)
      await expect(page).toHaveURL(`${portal.url}/en/staff/members/${accountID}`)
      await isMasked(page, mei)
      await page.context().close()
    })

    test('an editor finds and helps, and is offered nothing that only a publisher may do', async ({
      browser,
    }) => {
      const publisher = await staffPage(browser, portal, 'publisher', javaScriptEnabled)
      const mei = person()
      const accountID = await makeMember(publisher, mei)
      const page = await staffPage(browser, portal, 'editor', javaScriptEnabled)
      await find(page, mei.mobile)
      await expect(page).toHaveURL(`${portal.url}/en/staff/members/${accountID}`)
      await expect(page.locator('main')).toContainText(t.card.publisherOnly)
      await expect(page.locator('main')).toContainText(t.points.publisherOnly)
      for (const name of ['cardNumber', 'points']) await expect(formOf(page, name)).toHaveCount(0)
      await page.getByRole('button', { name: t.signIn.way.MOBILE_PHONE }).click()
      await expect(page.getByRole('status').first()).toContainText(t.said.sent)
      await page.goto('/en/staff/members')
      await expect(page.locator('main')).toContainText(t.make.editorOnly)
      await expect(formOf(page, 'MOBILE_PHONE')).toHaveCount(0)
      for (const each of [publisher, page]) await each.context().close()
    })

    test('who is not found is said so, with what was typed kept and in no address', async ({ browser }) => {
      const page = await staffPage(browser, portal, 'editor', javaScriptEnabled)
      for (const [typed, told] of [
        ['', t.problem.required],
        ['nobody@example.com', t.problem['no-member']],
        ['\u202E017', t.problem['no-member']],
      ] as const) {
        await find(page, typed)
        await expect(problems(page)).toContainText(told)
        await expect(page.locator('[name="who"]')).toHaveValue(typed)
        expect(new URL(page.url()).search).toBe('')
      }
      const response = await page.request.get('/en/staff/members/nobody')
      expect(response.status()).toBe(404)
      expect((await page.request.get(`/en/staff/members/${crypto.randomUUID()}`)).status()).toBe(404)
      await page.context().close()
    })

    test('a number that is one member’s card and another’s mobile is asked about', async ({ browser }) => {
      const page = await staffPage(browser, portal, 'publisher', javaScriptEnabled)
      const [mei, lim] = [person(), person()]
      const meiID = await makeMember(page, mei)
      const limID = await makeMember(page, lim)
      const national = `0${mobileNoOf(mei).slice(3)}`
      await page.locator('[name="cardNumber"]').fill(national)
      await send(page, 'cardNumber')
      await expect(page.getByRole('status').first()).toContainText(t.said['number-set'])
      for (const [by, accountID] of [
        ['card', limID],
        ['identity', meiID],
      ] as const) {
        await find(page, national)
        await expect(problems(page)).toContainText(t.problem.several)
        await page.locator('[name="by"]').selectOption(by)
        await send(page, 'who')
        await expect(page).toHaveURL(`${portal.url}/en/staff/members/${accountID}`)
      }
      await page.context().close()
    })

    test('a member who tried too often is let in again, and signed out everywhere when asked', async ({
      browser,
    }) => {
      const page = await staffPage(browser, portal, 'publisher', javaScriptEnabled)
      const mei = person()
      const accountID = await makeMember(page, mei)
      const member = await browser.newContext({ baseURL: portal.url })
      const phone = await member.newPage()
      await askForCode(phone, 'en', mobileNoOf(mei))
      await enter(phone, 'code', await sampleCode(phone))
      await expect(phone.locator('[name="consent.terms"]')).not.toBeChecked()
      await enter(phone, 'PASSWORD', mei.password)
      await expect(problems(phone)).toContainText(en.FieldProblem['terms-required'])
      await choosePassword(phone, mei.password)
      await expect(phone).toHaveURL(/\/en\/account$/)
      const other = await (await browser.newContext({ baseURL: portal.url })).newPage()
      for (let time = 0; time < 9; time++) await signIn(other, 'en', mobileNoOf(mei), 'Wrong-horse-9')
      await expect(problems(other)).toContainText(en.Form.braked)

      await page.goto(`/en/staff/members/${accountID}`)
      await expect(page.locator('.desk-locks')).toContainText(t.signIn.locks.kind.pair)
      await page.getByRole('button', { name: t.signIn.unlock }).click()
      await expect(page.getByRole('status').first()).toContainText(t.said.unlocked)
      await expect(page.locator('main')).toContainText(t.signIn.locks.none)
      await signIn(other, 'en', mobileNoOf(mei), mei.password)
      await expect(other).toHaveURL(/\/en\/account$/)

      await page.goto(`/en/staff/members/${accountID}`)
      await page.getByRole('button', { name: t.signIn.end.submit }).click()
      await expect(page.getByRole('status').first()).toContainText(t.said.ended)
      for (const each of [phone, other]) {
        await each.goto('/en/account')
        await expect(each).toHaveURL(/\/en\/sign-in/)
      }
      await other.context().close()
      for (const each of [page, phone]) await each.context().close()
    })
  })
