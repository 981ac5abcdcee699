import { MEMBER_STATE } from './support/states'
import { expect, test } from './support/test'

// What a screen reader is given of the three pages that a member opens most: whole, in this order, and nothing drawn.
test.use({ storageState: MEMBER_STATE, viewport: { width: 360, height: 800 } })

const DAY = String.raw`\d{1,2} \w+ 20\d\d`

test('the account is told figure by figure, each under its heading', async ({ page }) => {
  await page.goto('/en/account')
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Hello, Sofia Hashim" [level=1]
      - region "Your Kopi & Kin Club card":
        - text: Kopi & Kin Club Head of the Table
        - paragraph: Sofia Hashim
        - paragraph: /Card number [\\w ]{28}/
      - link "Show your card"
      - heading "Your points" [level=2]
      - paragraph: 128,450 points
      - paragraph: Worth up to MYR 1,284.00, in steps of MYR 1.00.
      - paragraph: /As of ${DAY} at \\d\\d:\\d\\d Malaysia Time/
      - paragraph:
        - time: /16,300 points end on ${DAY} at 23:59 Malaysia Time/
      - list:
        - listitem:
          - time: /${DAY}/
          - text: 34,000 points
      - heading "Your tier" [level=2]
      - paragraph: Head of the Table
      - paragraph: Our highest tier. Thank you for all your visits.
      - paragraph: "Collected so far: 164,050"
      - heading "Money on your card" [level=2]
      - paragraph: MYR 386.40
      - paragraph: Pay with it at any of our coffee houses.
      - heading "Your benefits" [level=2]
      - paragraph: /\\d+ ready to use/
      - heading "Ending soon" [level=3]
      - list:
        - listitem:
          - paragraph: A kopi on the house
          - paragraph:
            - time: /Valid until ${DAY} at 23:59 Malaysia Time/
      - paragraph: /\\d more ends? within two weeks\\./
      - paragraph:
        - link "See all benefits"
      - term: Member since
      - definition: /${DAY}/
      - term: Card valid until
      - definition: No end date
      - list:
        - listitem:
          - link "What came and went"
        - listitem:
          - link "Your details"
        - listitem:
          - link "Sign-in and choices"
  `)
})

test('the card is told by its number, and both codes by what they are', async ({ page }) => {
  await page.goto('/en/card')
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Your card" [level=1]
      - region "Your Kopi & Kin Club card":
        - text: Kopi & Kin Club Head of the Table
        - paragraph: Sofia Hashim
        - paragraph: /Card number [\\w ]{28}/
      - region "Code for the till":
        - link "Bar code Show larger":
          - img "Bar code"
        - paragraph: /Number for the till [\\w ]{28}/
        - link "QR code Show larger":
          - img "QR code"
      - region "If the till does not read it":
        - heading "If the till does not read it" [level=2]
        - list
        - paragraph
        - status
  `)
})

test('a benefit is told by its state, its name, what it is worth and until when', async ({ page }) => {
  await page.goto('/en/benefits')
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Your benefits" [level=1]
      - search:
        - searchbox "Search benefits"
        - button "Search"
      - navigation "Benefits by state":
        - list:
          - listitem:
            - link /Ready to use \\d+/
          - listitem:
            - link /Used \\d+/
          - listitem:
            - link /Not available \\d+/
      - region "Ready to use":
        - heading "Ready to use" [level=2]
        - paragraph: /\\d+ benefits/
        - navigation "Sort by":
          - list:
            - listitem:
              - link "Ends soonest"
            - listitem:
              - link "Newest"
            - listitem:
              - link "Name"
        - list:
          - listitem:
            - article:
              - paragraph: /Ready to use Ends in \\d+ days/
              - heading "A kopi on the house" [level=3]:
                - link "A kopi on the house"
              - paragraph: MYR 6.90
              - paragraph:
                - time: /Valid until ${DAY} at 23:59 Malaysia Time/
  `)
})

/** Texts that would be read out in a voice of another language than they are in. */
function wrongVoices(): string[] {
  const wrong: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.parentElement?.closest('script') ? '' : (node.nodeValue ?? '')
    const voice = node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? ''
    const isWrong =
      (/\p{Script=Arabic}/u.test(text) && !/^ar/.test(voice)) ||
      (/\p{Script=Han}/u.test(text) && !/^zh/.test(voice))
    if (isWrong) wrong.push(`${voice}: ${text}`)
  }
  return wrong
}

test('every text is in the voice of the language that it is in', async ({ page }) => {
  for (const locale of ['en', 'zh-CN', 'ar']) {
    for (const path of [
      '/account',
      '/card',
      '/benefits',
      '/benefits?status=used',
      '/activity',
      '/settings',
    ]) {
      await page.goto(`/${locale}${path}`)
      expect(await page.evaluate(wrongVoices), `${locale}${path}`).toEqual([])
    }
  }
})
