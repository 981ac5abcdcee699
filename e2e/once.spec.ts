import type { Page, Request } from '@playwright/test'
import en from '@/messages/en.json' with { type: 'json' }
import { PlainVisitor, textOf } from './support/plain-visitor'
import { expect, fillSignUp, join, newPerson, problems, signOut, submit, test } from './support/test'

test('a double click joins once', async ({ page }) => {
  const person = newPerson()
  await page.goto('/en/sign-up')
  await fillSignUp(page, person)
  await page.locator('main form button[type="submit"]').dblclick()
  await expect(page).toHaveURL(/\/en\/account$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mei Lim')
})

test('Enter pressed twice joins once', async ({ page }) => {
  await page.goto('/en/sign-up')
  await fillSignUp(page, newPerson())
  await page.locator('[name="EMAIL"]').press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/account$/)
})

test('two tabs that send the same details make one member', async ({ page, context }) => {
  const [person, other] = [newPerson(), await context.newPage()]
  for (const tab of [page, other]) {
    await tab.goto('/en/sign-up')
    await fillSignUp(tab, person)
  }
  await Promise.all([submit(page), submit(other)])
  const isAnswered = (tab: Page) =>
    Promise.race([tab.waitForURL(/\/en\/account$/), problems(tab).waitFor()]).catch(() => {})
  await Promise.all([isAnswered(page), isAnswered(other)])
  for (const tab of [page, other]) {
    if (tab.url().endsWith('/sign-up'))
      await expect(problems(tab)).toContainText(en.SignUp.problem['already-a-member'])
    await tab.goto('/en/account')
    await expect(tab.getByRole('heading', { level: 1 })).toContainText('Mei Lim')
  }
})

test.describe('an old tab', () => {
  test.use({ allowedConsole: [/status of 409/] })

  test('a form of before a deploy whose action is gone is answered in words, with or without JavaScript', async ({
    page,
    baseURL,
  }) => {
    const visitor = new PlainVisitor(baseURL ?? '')
    const form = await visitor.get('/en/sign-up')
    // The ids of actions are 42 hexadecimal digits.
    const gone = form.replace(/[\da-f]{42}/g, id => `${id.slice(0, 2)}${'0'.repeat(40)}`)
    const { status, html } = await visitor.sendSignUp(gone, newPerson())
    expect(status).toBe(409)
    expect(textOf(html)).toContain(en.Problem[409].title)

    await page.route('**/en/sign-up', (route, request) => {
      const headers = { ...request.headers(), 'next-action': '0'.repeat(42) }
      return route.continue(request.method() === 'POST' ? { headers } : {})
    })
    const person = newPerson()
    await page.goto('/en/sign-up')
    await fillSignUp(page, person)
    await submit(page)
    await expect(problems(page)).toContainText(en.Form.outdated)
    await expect(page.locator('[name="EMAIL"]')).toHaveValue(person.email)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the answer loaded anew, and the post sent once more, make no second member', async ({ page }) => {
    const person = newPerson()
    await page.goto('/en/sign-up')
    await fillSignUp(page, person)
    const posting = page.waitForRequest(request => request.method() === 'POST')
    await submit(page)
    const sent: Request = await posting
    await expect(page).toHaveURL(/\/en\/account$/)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mei Lim')
    const headers = { ...(await sent.allHeaders()), cookie: '' }
    const body = sent.postDataBuffer() ?? Buffer.alloc(0)
    const again = await page.request.post(sent.url(), { headers, data: body, maxRedirects: 0 })
    expect(again.headers().location).toMatch(/\/en\/account$/)
  })

  test('going back to the form and sending it again makes no second member', async ({ page }) => {
    const person = newPerson()
    await join(page, 'en', person)
    await page.goBack()
    await fillSignUp(page, person)
    await submit(page)
    // A form that is fetched anew is a new request, and says so; one that the browser kept is the old one.
    if (page.url().endsWith('/sign-up')) {
      await expect(problems(page)).toContainText(en.SignUp.problem['already-a-member'])
    } else await expect(page).toHaveURL(/\/en\/account$/)
  })
})

test('a form sent again with other content makes no second member', async ({ page }) => {
  const person = newPerson()
  await page.goto('/en/sign-up')
  const requestId = await page.locator('[name="requestId"]').inputValue()
  await fillSignUp(page, person)
  await submit(page)
  await expect(page).toHaveURL(/\/en\/account$/)
  await signOut(page, 'en')

  await page.goto('/en/sign-up')
  await fillSignUp(page, newPerson({ firstName: 'Other' }))
  await page.locator('[name="requestId"]').evaluate((input, id) => input.setAttribute('value', id), requestId)
  await submit(page)
  await expect(problems(page)).toContainText(en.SignUp.problem['sent-before'])
})

test.describe('with the network gone', () => {
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

  test('after the form was sent, it is sent again and joins once', async ({ page }) => {
    await page.goto('/en/sign-up')
    await fillSignUp(page, newPerson())
    await page.route(
      '**/en/sign-up',
      async route => {
        // The server gets the form and acts; its answer never arrives.
        await route.fetch({ maxRedirects: 0 })
        await route.abort()
      },
      { times: 1 },
    )
    await submit(page)
    await expect(problems(page)).toContainText(en.SignUp.problem.offline)
    await submit(page)
    await expect(page).toHaveURL(/\/en\/account$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mei Lim')
  })

  test('nothing that was typed is lost', async ({ page, context }) => {
    const person = newPerson()
    await page.goto('/en/sign-up')
    await fillSignUp(page, person)
    await context.setOffline(true)
    await submit(page)
    await expect(problems(page)).toContainText(en.SignUp.problem.offline)
    await expect(page.locator('[name="EMAIL"]')).toHaveValue(person.email)
    await context.setOffline(false)
    await submit(page)
    await expect(page).toHaveURL(/\/en\/account$/)
  })
})
