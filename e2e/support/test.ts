import { test as base, expect, type Page } from '@playwright/test'
import { ownAddress } from './address'
import { neverLogged } from './never-logged'
import { type SampleSignIn, sampleSignIns } from './sign-ins'

export { expect, type Page } from '@playwright/test'

/** A test in which any error on a page's console, or thrown in it, fails. Statuses that a test provokes are allowed by it. */
type Fixtures = {
  allowedConsole: RegExp[]
  quietConsole: undefined
  /** People of the sample programme. */
  signIns: { members: SampleSignIn[]; member: SampleSignIn; staff: SampleSignIn }
}

export const test = base.extend<Fixtures>({
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) =>
    use({ 'x-forwarded-for': ownAddress(), ...extraHTTPHeaders }),
  signIns: async ({}, use) => {
    const everybody = sampleSignIns()
    const members = everybody.filter(person => person.otpauth === null)
    const [member] = members
    const staff = everybody.find(person => person.otpauth !== null)
    if (!member || !staff) throw new Error('The launcher printed no sample members or staff')
    await use({ members, member, staff })
  },
  allowedConsole: [[], { option: true }],
  quietConsole: [
    async ({ context, allowedConsole }, use) => {
      const errors: string[] = []
      context.on('console', message => {
        if (message.type() === 'error' && !allowedConsole.some(allowed => allowed.test(message.text()))) {
          errors.push(`${message.text()} (${message.location().url})`)
        }
      })
      context.on('weberror', error => errors.push(String(error.error())))
      await use(undefined)
      neverLogged(
        ...(await context.cookies()).flatMap(({ name, value }) => (/portal-/.test(name) ? [value] : [])),
      )
      expect(errors, 'errors on the console').toEqual([])
    },
    { auto: true },
  ],
})

export type Person = {
  firstName: string
  lastName: string
  email: string
  /** National form, as a Malaysian types it. */
  mobile: string
  password: string
}

/** Somebody who has never joined. */
export function newPerson(names: Partial<Person> = {}): Person {
  const sevenDigits = () => String(Math.floor(Math.random() * 9_000_000) + 1_000_000)
  const digits = sevenDigits()
  const person = {
    firstName: 'Mei',
    lastName: 'Lim',
    email: `mei.${crypto.randomUUID().slice(0, 13)}@example.com`,
    mobile: `017-${digits.slice(0, 3)} ${digits.slice(3)}`,
    password: `Kopi-${sevenDigits()}-satu`,
    ...names,
  }
  const national = person.mobile.replace(/\D/g, '')
  neverLogged(person.firstName, person.lastName, person.email, person.mobile, person.password)
  neverLogged(national, `6${national}`)
  return person
}

/** Fills what sign-up needs; fields by their documented names, which no translation changes. */
export async function fillSignUp(page: Page, person: Person): Promise<void> {
  await page.locator('[name="FIRST_NAME"]').fill(person.firstName)
  await page.locator('[name="LAST_NAME"]').fill(person.lastName)
  await page.locator('[name="EMAIL"]').fill(person.email)
  await page.locator('[name="MOBILE_PHONE"]').fill(person.mobile)
  await page.locator('[name="PASSWORD"]').fill(person.password)
  await page.locator('[name="consent.terms"]').check()
}

/** The button that sends the page's main form, and not one of another way, which has a name. */
export function submit(page: Page) {
  return page.locator('main form button[type="submit"]:not([name])').click()
}

export async function join(page: Page, locale: string, person: Person): Promise<void> {
  await page.goto(`/${locale}/sign-up`)
  await fillSignUp(page, person)
  await submit(page)
  await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
}

export async function signIn(
  page: Page,
  locale: string,
  identityNo: string,
  password: string,
): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await page.locator('[name="identityNo"]').fill(identityNo)
  await page.locator('[name="PASSWORD"]').fill(password)
  await submit(page)
}

export async function signOut(page: Page, locale: string): Promise<void> {
  await page.locator('header form button[type="submit"]').click()
  await expect(page).toHaveURL(new RegExp(`/${locale}$`))
}

/** The summary of what is wrong with a form (Next's own announcer is an alert too, and mostly empty). */
export function problems(page: Page) {
  return page.locator('main').getByRole('alert')
}
