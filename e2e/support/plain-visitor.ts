import { hiddenFields, type PlainAnswer, PlainBrowser, textOf } from '@/bench/plain-form'
import en from '@/messages/en.json' with { type: 'json' }
import { ownAddress } from './address'
import { expect, type Person } from './test'

export { textOf } from '@/bench/plain-form'

/** What sending the sign-up form leads to: joined, the pending page, or the words of a problem. */
export type Told = 'joined' | 'undecided' | Exclude<keyof typeof en.SignUp.problem, 'offline'>

/** What a person types, by the names of the fields. */
export function typedBy({ firstName, lastName, email, mobile, password }: Person): Record<string, string> {
  const names = { FIRST_NAME: firstName, LAST_NAME: lastName, PASSWORD: password, 'consent.terms': 'on' }
  return { ...names, EMAIL: email, MOBILE_PHONE: mobile, 'MOBILE_PHONE.callingCode': '+60' }
}

/** A person's mobile number as messages are sent to it. */
export function mobileNoOf({ mobile }: Person): string {
  return `+6${mobile.replace(/\D/g, '')}`
}

/** The requestId of a sign-up form that was read. */
export function requestIdOf(form: string): string {
  return Object.fromEntries(hiddenFields(form)).requestId ?? ''
}

/** What an answer says; fails where it is no answer of the sign-up form. */
export function toldBy({ location, html }: PlainAnswer): Told {
  if (location?.endsWith('/en/account')) return 'joined'
  if (location?.endsWith('/en/sign-up/pending')) return 'undecided'
  const text = textOf(html)
  const { offline: _, ...problems } = en.SignUp.problem
  const known = Object.keys(problems) as Exclude<Told, 'joined' | 'undecided'>[]
  const [told, another] = known.filter(code => text.includes(problems[code]))
  expect(another, 'a second problem').toBeUndefined()
  if (told === undefined) throw new Error(`No words of a problem, but: ${location} ${text.slice(0, 300)}`)
  return told
}

/** Somebody at a second portal, in a browser of their own without JavaScript. */
export class PlainVisitor extends PlainBrowser {
  constructor(origin: string) {
    super(origin, ownAddress())
  }

  /** Sends a sign-up form, or what came back of one. */
  sendSignUp(form: string, person: Person): Promise<PlainAnswer> {
    return this.post('/en/sign-up', form, typedBy(person))
  }

  /** Fills a fresh form and sends it. */
  async join(person: Person): Promise<Told> {
    return toldBy(await this.sendSignUp(await this.get('/en/sign-up'), person))
  }

  async signIn({ email, password }: Person): Promise<boolean> {
    const location = await this.submit('/en/sign-in', { identityNo: email, PASSWORD: password })
    return location?.includes('/en/account') ?? false
  }

  /** Whether this browser is signed in to the account of somebody of that name. */
  async sees({ firstName }: Person): Promise<boolean> {
    return textOf(await this.get('/en/account')).includes(en.Account.greeting.replace('{name}', firstName))
  }

  /** Asks for a code by "forgotten password". */
  askForCode(identityNo: string, locale = 'en'): Promise<string | null> {
    return this.submit(`/${locale}/forgot-password`, { identityNo })
  }

  /** Types the code that was sent; what the page says next. */
  async enterCode(code: string): Promise<string> {
    const page = await this.get('/en/reset-password')
    const { location, html } = await this.post('/en/reset-password', page, { code }, 'name="code"')
    return textOf(location === null ? html : await this.get(new URL(location, 'http://portal').pathname))
  }

  /** Sets the password after the proof; where that leads, or null. */
  async choosePassword(PASSWORD: string): Promise<string | null> {
    const page = await this.get('/en/reset-password')
    const typed = { PASSWORD, 'consent.terms': 'on' }
    return (await this.post('/en/reset-password', page, typed, 'name="PASSWORD"')).location
  }

  /** Presses "Send a code" on the pending page that found the membership. */
  async proveMine(identityType: 'EMAIL' | 'MOBILE_PHONE'): Promise<string | null> {
    const page = await this.get('/en/sign-up/pending')
    const mark = `value="${identityType}"`
    return (await this.post('/en/sign-up/pending', page, {}, mark)).location
  }
}
