import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { sampleSignIns } from '@/e2e/support/sign-ins'
import { signInStaff } from '@/e2e/support/staff'
import { join, newPerson, signIn } from '@/e2e/support/test'
import type { PersonName } from './views'

const SAMPLE_WHO = { member: /rich/, empty: /nothing yet/, staff: /^staff/ }

/** Signs a person in once; what comes back makes as many browser contexts of theirs as wanted. */
export async function stateOf(browser: Browser, baseURL: string, who: PersonName) {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  if (who === 'newcomer') await join(page, 'en', newPerson())
  else if (who !== 'visitor') {
    const person = sampleSignIns().find(each => SAMPLE_WHO[who].test(each.who))
    if (!person) throw new Error(`The sample programme has nobody for ${who}`)
    if (who === 'staff') await signInStaff(page, 'en', person)
    else await signIn(page, 'en', person.identity, person.password)
    await page.waitForURL(/account|staff\/preview/)
  }
  const state = await context.storageState()
  await context.close()
  return state
}

type State = NonNullable<BrowserContextOptions['storageState']>

export async function contextOf(
  browser: Browser,
  baseURL: string,
  storageState: State,
  theme: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, storageState, reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'theme', value: theme, url: baseURL }])
  return context
}
