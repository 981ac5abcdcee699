import { builtPages } from './support/pages'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

// WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7 and 2.4.11, on a phone, where a bar may lie over what is reached.

const STATES = { visitor: undefined, member: MEMBER_STATE, staff: STAFF_STATE }

/**
 * Numbers what the keyboard should reach, in the order in which it stands; of radio buttons the group is one stop. The first
 * stop lies after what the page itself has focused, such as the heading of a step.
 */
function markStops(): { first: number; count: number } {
  const groups = new Set<string>()
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(stop => {
    const isOpen = !stop.matches(':disabled, [type="hidden"], [tabindex="-1"]') && stop.checkVisibility()
    if (!isOpen || !stop.matches('[type="radio"]')) return isOpen
    const { name } = stop as HTMLInputElement
    return !groups.has(name) && groups.add(name)
  })
  for (const [at, stop] of stops.entries()) stop.dataset.stop = String(at)
  const from = document.activeElement ?? document.body
  const isAfter = (stop: Element) =>
    from === document.body || (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  return { first: stops.findIndex(isAfter), count: stops.length }
}

/** Where the keyboard is now: which stop, and what keeps it from being seen there. */
async function lookAtFocus(): Promise<{ stop: number; faults: string[] } | null> {
  const reached = document.activeElement
  if (!(reached instanceof HTMLElement) || reached === document.body) return null
  const name = reached.outerHTML.slice(0, 90)
  const coveredBy = () => {
    const { left, top, width, height } = reached.getBoundingClientRect()
    const shown = document.elementFromPoint(left + width / 2, top + height / 2)
    const isSeen =
      shown &&
      (reached.contains(shown) || shown.contains(reached) || reached.closest('label')?.contains(shown))
    return isSeen ? null : (shown?.className ?? 'the edge')
  }
  // What slides or scrolls in for who comes by keyboard is there some frames later.
  for (let frame = 0; frame < 30 && coveredBy() !== null; frame++) await new Promise(requestAnimationFrame)
  // A link over a whole card has its mark around the card.
  const isMarked = [undefined, '::after'].some(part => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(reached, part)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
  const cover = coveredBy()
  const faults = [
    ...(isMarked ? [] : [`focus is not seen: ${name}`]),
    ...(cover === null ? [] : [`covered by ${cover}: ${name}`]),
  ]
  return { stop: Number(reached.dataset.stop ?? -1), faults }
}

/** The fields of a date are several stops in one. */
const MOST_PARTS = 4

/** Goes through a page by Tab alone, from the skip link to the end. */
async function faultsOf(page: Page): Promise<string[]> {
  const { first, count } = await page.evaluate(markStops)
  const faults: string[] = []
  const reached: number[] = []
  for (let step = 0; step <= count * MOST_PARTS; step++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(lookAtFocus)
    if (!focus || focus.stop === reached[0]) break
    if (focus.stop === reached.at(-1)) continue
    reached.push(focus.stop)
    faults.push(...focus.faults)
  }
  const stops = reached.filter(stop => stop >= 0)
  // A step's heading may have been focused only after the stops were counted, by a script that came late.
  const hasFocusedHeading = (await page.locator('main h1[tabindex="-1"]').count()) > 0
  const from = hasFocusedHeading ? (stops[0] ?? first) : first
  const expected = Array.from({ length: count - from }, (_, at) => from + at)
  if (String(stops) !== String(expected)) faults.push(`reached ${stops} of ${from} to ${count - 1}`)
  return faults
}

for (const who of ['visitor', 'member', 'staff'] as const)
  test.describe(`as ${who}`, () => {
    test.use({
      storageState: STATES[who],
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 360, height: 640 },
    })

    test('every page is gone through by Tab: all is reached in order, seen, and left again', async ({
      page,
    }) => {
      test.setTimeout(240_000)
      const found: Record<string, string[]> = {}
      for (const { path } of builtPages().filter(each => each.who === who)) {
        await page.goto(`/en${path}`)
        const faults = await faultsOf(page)
        if (faults.length > 0) found[path] = faults.slice(0, 5)
      }
      expect(found).toEqual({})
    })

    test('the first stop skips to the content', async ({ page }) => {
      await page.goto({ visitor: '/en', member: '/en/account', staff: '/en/staff/preview' }[who])
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.locator('#main')).toBeFocused()
    })
  })
