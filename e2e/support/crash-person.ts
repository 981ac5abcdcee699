import { randomInt, randomUUID } from 'node:crypto'
import { type FilledForm, headingOf, type PlainAnswer, PlainBrowser } from '@/bench/plain-form'
import type { Arrived } from '@/lib/jobs/testing/mail-server'
import { ownAddress } from './address'

/** What a person saw last: where they were led, what a form or page said, or nothing since the connection broke. */
export type Seen = { at: string; says: string }

const NOTHING: Seen = { at: 'nowhere', says: '' }

const alertOf = (html: string) =>
  /<[a-z]+[^>]*role="alert"[\s\S]*?<\/(?:div|section)>/
    .exec(html.slice(html.indexOf('<main')))?.[0]
    ?.replace(/<[^>]+>/g, ' ')
    .trim() ?? ''

function seenIn({ status, location, html }: PlainAnswer): Seen {
  if (location !== null) return { at: new URL(location, 'http://localhost').pathname, says: '' }
  return { at: 'same page', says: alertOf(html) || `${status} ${headingOf(html)}` }
}

/** Somebody who joins over plain HTTP from an address of their own, whatever dies meanwhile, and comes back until they are in. */
export class CrashPerson {
  readonly email = `crash.${randomUUID()}@example.com`
  readonly mobile = `+6017${randomInt(1_000_000, 9_999_999)}`
  /** What opens their account, as far as they were told. */
  password = `Kopi-${randomInt(1_000_000, 9_999_999)}-satu`
  /** Whence they come: nobody pays for what others try in vain. */
  private readonly address = ownAddress()
  browser: PlainBrowser
  form: FilledForm | null = null
  codesAsked = 0
  /** Everything they saw, in order. */
  readonly saw: Seen[] = []

  constructor(
    private readonly origin: string,
    /** Where they stand when the blow falls; for reports. */
    readonly step: string,
  ) {
    this.browser = new PlainBrowser(origin, this.address)
  }

  /** On another device. */
  newBrowser(): this {
    this.browser = new PlainBrowser(this.origin, this.address)
    return this
  }

  get last(): Seen {
    return this.saw.at(-1) ?? NOTHING
  }

  get isIn(): boolean {
    return this.last.at === '/en/account'
  }

  async fillSignUp(): Promise<this> {
    this.form = await this.browser.fill('/en/sign-up', this.signUpFields())
    return this
  }

  signUpFields(): Record<string, string> {
    return {
      FIRST_NAME: 'Crash',
      EMAIL: this.email,
      MOBILE_PHONE: this.mobile,
      PASSWORD: this.password,
      'consent.terms': 'on',
    }
  }

  /** Sends a filled form (their own sign-up where none is given); a broken connection is something to be seen as well. */
  async send(form = this.form): Promise<Seen> {
    if (form === null) throw new Error('Nothing was filled in')
    const seen = await this.browser.send(form).then(seenIn, () => NOTHING)
    this.saw.push(seen)
    return seen
  }

  async submit(path: string, fields: Record<string, string>): Promise<Seen> {
    return this.send(await this.browser.fill(path, fields))
  }

  /** Tries to sign in; true where that leads into the account. */
  async signsIn(password = this.password): Promise<boolean> {
    const browser = new PlainBrowser(this.origin, this.address)
    const fields = { identityNo: this.email, PASSWORD: password }
    return (await browser.submit('/en/sign-in', fields))?.startsWith('/en/account') ?? false
  }

  /** Whose profile this browser is shown; null where it is signed in to none. */
  async profile(): Promise<string | null> {
    const html = await this.browser.get('/en/profile')
    return /crash\.[\da-f-]{36}@example\.com/.exec(html)?.[0] ?? null
  }

  askForCode(): Promise<Seen> {
    this.codesAsked += 1
    return this.submit('/en/forgot-password', { identityNo: this.email })
  }

  /** Types the newest code that arrived. */
  async enterCode(arrived: readonly Arrived[]): Promise<Seen> {
    return this.submit('/en/reset-password', { code: this.codes(arrived).at(-1) ?? '' })
  }

  /** Fills in a new password; a member without an account agrees to the terms beside it. */
  async fillPassword(): Promise<FilledForm> {
    this.password = `Teh-${randomInt(1_000_000, 9_999_999)}-dua`
    const form = await this.browser.fill('/en/reset-password', { PASSWORD: this.password })
    form.body.set('consent.terms', 'on')
    return form
  }

  /** Goes on where this browser stands in proving the identity, else begins to; true once they are in. */
  async provesOn(arrived: readonly Arrived[]): Promise<boolean> {
    const html = await this.browser.get('/en/reset-password')
    if (html.includes('name="PASSWORD"')) await this.send(await this.fillPassword())
    else if (html.includes('name="code"') && this.codes(arrived).length > 0) await this.enterCode(arrived)
    else if (!html.includes('name="code"')) await this.askForCode()
    return this.isIn
  }

  codes(arrived: readonly Arrived[]): string[] {
    return this.mails(arrived).flatMap(({ raw }) => /^(\d{6})\r?$/m.exec(raw)?.[1] ?? [])
  }

  mails(arrived: readonly Arrived[]): Arrived[] {
    return arrived.filter(({ to }) => to === this.email)
  }
}
