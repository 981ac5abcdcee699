import { expect, type Page } from './test'

/** Every option that makes cells. */
export const EVERYTHING =
  'locale=all&locale=en-XA&locale=ar-XB&device=phone&device=tablet&device=desktop&theme=light&theme=dark&scale=100&scale=200'

export const stages = (page: Page) => page.locator('main .preview-stage')

/** The button of whichever form is there. */
export const showButton = (page: Page) => page.locator('.preview-form button[type="submit"]')

/** The box of one reader's view, by its tag and, where there are several, by what it is seen on. */
export const stageOf = (
  page: Page,
  reader: string,
  { device = 'phone', theme = 'light', scale = '100' } = {},
) =>
  page.locator(
    `main .preview-stage[lang="${reader}"][data-device="${device}"][data-theme="${theme}"][data-scale="${scale}"]`,
  )

/** Pastes a value beside the options of an address (`locale=all&device=tablet`), and waits for what comes of it. */
export async function paste(page: Page, value: unknown, search = '', locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/staff/preview?source=paste&${search}`)
  await page.locator('textarea').fill(JSON.stringify(value))
  await showButton(page).click()
  await expect(page.locator('#result')).toBeVisible()
}

/**
 * The member's markup in an element, without what is a link or a sign of React's: a list leads to a benefit's page, a preview
 * nowhere. Runs in the page.
 */
export function memberMarkup(root: Element): string {
  const copy = root.cloneNode(true) as Element
  for (const mark of copy.querySelectorAll('.pending-mark')) mark.remove()
  for (const link of copy.querySelectorAll('.benefit-link')) link.replaceWith(...link.childNodes)
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
  copy.normalize()
  return copy.outerHTML
}
