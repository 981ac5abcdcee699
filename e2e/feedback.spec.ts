import { builtPages } from './support/pages'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

// Every tap is answered by the next picture of the screen, whatever the network does: by style at once, then by a mark.

const STATES = { visitor: undefined, member: MEMBER_STATE, staff: STAFF_STATE }
const STOPS = 'a[href], button, summary'

/** How each link and button looks, once the styles of now are drawn. */
async function looks(stops: string): Promise<{ name: string; look: string }[]> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  return [...document.querySelectorAll(stops)]
    .filter(stop => stop.checkVisibility() && !stop.matches(':disabled'))
    .map(stop => {
      const { opacity, backgroundColor, color, filter, transform, scale, boxShadow } = getComputedStyle(stop)
      const look = [opacity, backgroundColor, color, filter, transform, scale, boxShadow].join()
      return { name: stop.outerHTML.slice(0, 90), look }
    })
}

/** What looks the same while it is pressed. */
async function deafStops(page: Page): Promise<string[]> {
  const before = await page.evaluate(looks, STOPS)
  const browser = await page.context().newCDPSession(page)
  await browser.send('DOM.enable')
  await browser.send('CSS.enable')
  const { root } = await browser.send('DOM.getDocument')
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: STOPS })
  for (const nodeId of nodeIds)
    await browser.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: ['active'] })
  const deaf = async () => {
    const after = await page.evaluate(looks, STOPS)
    return before.flatMap(({ name, look }, at) => (after[at]?.look === look ? [name] : []))
  }
  // The browser's tools say nothing of when a state that they force is drawn.
  let found = await deaf()
  for (let tries = 0; tries < 5 && found.length > 0; tries++) found = await deaf()
  await browser.detach()
  return found
}

for (const who of ['visitor', 'member', 'staff'] as const)
  test.describe(`as ${who}`, () => {
    test.use({
      storageState: STATES[who],
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('every link and button looks pressed while it is pressed', async ({ page }) => {
      test.setTimeout(240_000)
      const found: Record<string, string[]> = {}
      for (const { path } of builtPages().filter(each => each.who === who)) {
        await page.goto(`/en${path}`)
        const deaf = await deafStops(page)
        if (deaf.length > 0) found[path] = deaf
      }
      expect(found).toEqual({})
    })
  })

test.describe('while the server is silent', () => {
  test.use({ storageState: MEMBER_STATE, viewport: { width: 360, height: 800 } })

  /** Holds back whatever is asked for from now on. */
  async function silence(page: Page): Promise<() => void> {
    let letAnswer = () => {}
    const mayAnswer = new Promise<void>(resolve => {
      letAnswer = resolve
    })
    await page.route('**/*', async route => {
      await mayAnswer
      await route.continue()
    })
    return letAnswer
  }

  test('the way that was tapped is marked until its page comes', async ({ page }) => {
    await page.goto('/en/account', { waitUntil: 'networkidle' })
    const letAnswer = await silence(page)
    const way = page.locator('.member-link', { hasText: 'Activity' })
    await way.click()
    await expect(way.locator('[data-pending]')).toBeAttached()
    letAnswer()
    await expect(page).toHaveURL(/\/en\/activity$/)
    await expect(page.locator('[data-pending]')).toHaveCount(0)
  })

  test('a form says that it was taken, and stays where it is', async ({ page }) => {
    await page.goto('/en/profile', { waitUntil: 'networkidle' })
    await page.locator('[name="LAST_NAME"]').press('End')
    const letAnswer = await silence(page)
    const button = page.locator('main form button[type="submit"]')
    await button.click()
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    letAnswer()
    await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  })
})
