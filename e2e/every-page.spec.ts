import { forcedColourFaults } from './support/forced-colours'
import { mirrorFaults, textFaults } from './support/layout'
import { ownWords } from './support/own-words'
import { builtPages } from './support/pages'
import { lengthenNames, PSEUDO_TRANSLATE } from './support/pseudo-text'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { structureFaults } from './support/structure'
import { expect, type Page, test } from './support/test'

// What holds for every page of the build whoever reads it, one visit a page: a page that is added is looked at without a word.

const STATES = { visitor: undefined, member: MEMBER_STATE, staff: STAFF_STATE }
const HEIGHT = 800
const NARROW = 320
/** The same in every language: the programme's own name, and a format's. */
const NAMES = ['Kopi & Kin Club', 'JSON']

/** Looks at a page as it is, then as a long-winded translation would have it, in the narrowest and a wide window. */
async function faultsOf(page: Page): Promise<Record<string, string[]>> {
  const resize = (width: number) => page.setViewportSize({ width, height: HEIGHT })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(NARROW)
  const found: Record<string, string[]> = { structure: await page.evaluate(structureFaults) }
  await page.emulateMedia({ forcedColors: 'active' })
  found['in forced colours'] = await page.evaluate(forcedColourFaults)
  await page.emulateMedia({ forcedColors: 'none' })
  await resize(1280)
  // A font that comes between two looks moves what is as wide as its words.
  await page.evaluate(async () => void (await document.fonts.ready))
  found.mirrored = await page.evaluate(mirrorFaults)
  await page.evaluate(PSEUDO_TRANSLATE)
  found['in a longer language, 1280 px'] = await page.evaluate(textFaults)
  await resize(NARROW)
  found['in a longer language, 320 px'] = await page.evaluate(textFaults)
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  found['in a longer language from right to left, 320 px'] = await page.evaluate(textFaults)
  await page.evaluate(lengthenNames)
  found['with names of 60 letters'] = await page.evaluate(textFaults)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  found['in letters twice as large'] = await page.evaluate(textFaults)
  return Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))
}

for (const who of ['visitor', 'member', 'staff'] as const)
  test.describe(`as ${who}`, () => {
    test.use({
      storageState: STATES[who],
      // As the server sends it: React must not find other words than it left.
      javaScriptEnabled: false,
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: NARROW, height: HEIGHT },
    })

    test('every page can be read by its structure, and in any language', async ({ page }) => {
      test.setTimeout(240_000)
      const found: Record<string, Record<string, string[]>> = {}
      for (const { path } of builtPages().filter(each => each.who === who)) {
        await page.setViewportSize({ width: NARROW, height: HEIGHT })
        await page.goto(`/en${path}`)
        const faults = await faultsOf(page)
        if (Object.keys(faults).length > 0) found[path] = faults
      }
      expect(found).toEqual({})
    })

    test('no word stays in English in another language, and every page has a title of its own', async ({
      page,
    }) => {
      test.setTimeout(240_000)
      const found: Record<string, string[]> = {}
      const titles: string[] = []
      for (const { path } of builtPages().filter(each => each.who === who)) {
        const words: string[][] = []
        for (const locale of ['en', 'ar', 'zh-CN']) {
          await page.goto(`/${locale}${path}`)
          words.push(await page.evaluate(ownWords))
          const title = `${locale}: ${await page.title()}`
          // Several pages lead a visitor of long ago to the one that asks who they are.
          if (new URL(page.url()).pathname !== `/${locale}${path}`) continue
          expect(titles).not.toContain(title)
          titles.push(title)
        }
        const [english = [], ...others] = words
        expect(english.length).toBeGreaterThan(5)
        const left = others.flat().filter(word => english.includes(word) && !NAMES.includes(word))
        if (left.length > 0) found[path] = left
      }
      expect(found).toEqual({})
    })
  })
