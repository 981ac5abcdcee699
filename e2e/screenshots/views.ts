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
}

const OF_NOTHING = ['/account', '/activity', '/benefits', '/card']

async function sendEmpty(page: Page): Promise<void> {
  await submit(page)
  await problems(page).first().waitFor()
}

/** Every page of the build, and the states of some that a plain visit does not show. */
export function allViews(): View[] {
  const pages = builtPages().map(page => ({ ...page, name: page.path || '/' }))
  const has = ({ path }: { path: string }) => pages.some(page => page.path === path)
  const states: View[] = [
    ...OF_NOTHING.map(path => ({ name: `${path}, nothing there yet`, who: 'empty' as const, path })),
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
