import type { Page } from '@playwright/test'
import { builtPages } from '@/e2e/support/pages'
import { problems, submit } from '@/e2e/support/test'

/** Whose eyes a page is seen with. `empty` is the sample's member who has nothing yet, `newcomer` somebody who just joined. */
export const PEOPLE = ['visitor', 'member', 'empty', 'newcomer', 'staff'] as const

export type PersonName = (typeof PEOPLE)[number]

export type View = {
  /** Also the name of the folder of its pictures. */
  name: string
  who: PersonName
  path: string
  /** Brings the page into the state that is named. */
  prepare?: (page: Page) => Promise<unknown>
  /** That state is another page's. */
  isElsewhere?: boolean
}

const OF_NOTHING = ['/account', '/activity', '/benefits', '/card']

async function sendEmpty(page: Page): Promise<void> {
  await submit(page)
  await problems(page).first().waitFor()
}

/** Begins to use a benefit, unless another picture's visit has, and shows what its owner then sees. */
async function use(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/redeem`)
  const isBegun = () => !new URL(page.url()).pathname.endsWith('/redeem')
  if (!isBegun()) await submit(page)
  await page.waitForURL(isBegun)
  await page.goto(`${path}/redeem/code`)
}

/** The third of those that end soon is used at the till. */
async function useAtTill(page: Page): Promise<void> {
  await use(page, (await page.locator('.benefit-link').nth(2).getAttribute('href')) ?? '')
}

async function useOnline(page: Page): Promise<void> {
  await use(page, new URL(page.url()).pathname.replace(/\/redeem.*/, ''))
}

/** Every page of the build, and the states of some that a plain visit does not show. */
export function allViews(): View[] {
  const pages = builtPages().map(
    (page): View => ({
      ...page,
      name: page.path || '/',
      ...(page.path.endsWith('/redeem/code') ? { prepare: useOnline } : {}),
    }),
  )
  const has = ({ path }: { path: string }) => pages.some(page => page.path === path)
  const states: View[] = [
    ...OF_NOTHING.map(path => ({ name: `${path}, nothing there yet`, who: 'empty' as const, path })),
    {
      name: '/benefits, a code for the till',
      who: 'member',
      path: '/benefits',
      prepare: useAtTill,
      isElsewhere: true,
    },
    { name: '/account, just joined', who: 'newcomer', path: '/account' },
    ...['/sign-in', '/sign-up', '/forgot-password', '/staff/sign-in'].map(path => ({
      name: `${path}, sent empty`,
      who: 'visitor' as const,
      path,
      prepare: sendEmpty,
    })),
  ]
  return [...pages, ...states.filter(has)].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
