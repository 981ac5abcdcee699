// Whether anybody can see at the forms who is a member: known against unknown identities, interleaved in random order:
//   node --import tsx bench/indistinguishable.ts URL [N=200]
// The portal must be started with TRUSTED_PROXIES=127.0.0.1,::1 and hold the sample programme: each try comes from an
// address of its own, so that no limit interferes. Exit code 1 where pages differ, or times by more than a fifth.
import { randomInt, randomUUID } from 'node:crypto'
import { type PlainAnswer, PlainBrowser } from './plain-form'

const [origin = 'http://localhost:3000', number = '200'] = process.argv.slice(2)
const N = Number(number)
/** Fewer than the codes that one identity is sent within an hour. */
const TRIES_A_PERSON = 2
const MOST_APART = 1.2

const address = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
const stranger = () => `s.${randomUUID()}@example.com`
const mobile = () => `017${randomInt(1_000_000, 10_000_000)}`

const details = (EMAIL: string) => ({
  FIRST_NAME: 'Mei',
  LAST_NAME: 'Lim',
  EMAIL,
  MOBILE_PHONE: mobile(),
  'MOBILE_PHONE.callingCode': '+60',
  PASSWORD: 'Kopi-7312-satu',
  'consent.terms': 'on',
})

/** Joins somebody; whether an identity had to be proved before. */
async function joins(email: string): Promise<boolean> {
  const browser = new PlainBrowser(origin, address())
  const location = await browser.submit('/en/sign-up', details(email))
  if (location?.includes('/account')) return false
  for (let look = 0; look < 60; look++) {
    const page = await browser.get('/en/code')
    const [, code] = /sample-message-code[^>]*>(\d{6})</.exec(page) ?? []
    if (code !== undefined) {
      await browser.post('/en/code', page, { code }, 'name="code"')
      return true
    }
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  throw new Error(`Nobody joins here: ${location}`)
}

type Sample = { isKnown: boolean; ms: number; answer: PlainAnswer }
type Try = { isKnown: boolean; send(): Promise<PlainAnswer> }

async function measured(tries: Try[]): Promise<Sample[]> {
  const order = tries.map(each => ({ each, at: Math.random() })).sort((a, b) => a.at - b.at)
  const samples: Sample[] = []
  for (const { each } of order) {
    const startedAt = performance.now()
    const answer = await each.send()
    samples.push({ isKnown: each.isKnown, ms: performance.now() - startedAt, answer })
  }
  return samples
}

/** A page without what differs from one request to the next, and without what was typed. */
const plain = ({ status, location, html }: PlainAnswer) =>
  `${status} ${location} ${html
    .replace(/nonce[="\\:]+[\w+/=-]+/g, '')
    .replace(/(retryAfterSeconds[^\d]{1,20})\d+/g, '$1')
    .replace(/[\w.+-]+(?:@|%40)example\.com/g, '')
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, '')
    .replace(/(?<=[\W_])(?:017|\+?6017)[\d\s\u00a0-]{7,}/g, '')}`

function percentile(samples: Sample[], isKnown: boolean, share: number): number {
  const times = samples.filter(each => each.isKnown === isKnown).map(({ ms }) => ms)
  return times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
}

function report(name: string, samples: Sample[]): void {
  const pages = (isKnown: boolean) =>
    new Set(samples.filter(each => each.isKnown === isKnown).map(({ answer }) => plain(answer)))
  const [known, unknown] = [pages(true), pages(false)]
  const isSame = known.size === 1 && unknown.size === 1 && [...known][0] === [...unknown][0]
  const figures = [0.5, 0.9].map(share => {
    const [a, b] = [percentile(samples, true, share), percentile(samples, false, share)]
    const ratio = Math.max(a, b) / Math.min(a, b)
    return { text: `p${share * 100} ${a.toFixed(1)} / ${b.toFixed(1)} ms (×${ratio.toFixed(3)})`, ratio }
  })
  const isFair = isSame && figures.every(({ ratio }) => ratio <= MOST_APART)
  if (!isFair) process.exitCode = 1
  const status = [...new Set(samples.map(({ answer }) => answer.status))].join()
  const told = isSame ? 'same page' : `PAGES DIFFER (${known.size} / ${unknown.size} kinds)`
  const { length } = samples
  console.log(
    [name, length, status, told, ...figures.map(({ text }) => text), isFair ? 'ok' : 'NO'].join('\t'),
  )
}

/** As many tries about members as about strangers, each by a browser that has the form open already. */
async function triesAt(path: string, fields: (identity: string) => Record<string, string>): Promise<Try[]> {
  const page = await new PlainBrowser(origin, address()).get(path)
  const by = (identity: string, isKnown: boolean): Try => ({
    isKnown,
    send: () => new PlainBrowser(origin, address()).post(path, page, fields(identity)),
  })
  return Array.from({ length: N }, (_, index) => [
    by(known[index % known.length] ?? '', true),
    by(strangers[index % strangers.length] ?? '', false),
  ]).flat()
}

/** Tries after eight wrong ones from the same address. */
async function brakedTries(): Promise<Try[]> {
  const page = await new PlainBrowser(origin, address()).get('/en/sign-in')
  const people = [...known.slice(0, 20), ...strangers.slice(0, 20)]
  const tries: Try[] = []
  for (const identityNo of people) {
    const browser = new PlainBrowser(origin, address())
    const send = () => browser.post('/en/sign-in', page, { identityNo, PASSWORD: 'Wrong-1234-one' })
    for (let time = 0; time < 8; time++) await send()
    const isKnown = known.includes(identityNo)
    for (let time = 0; time < N / 20; time++) tries.push({ isKnown, send })
  }
  return tries
}

const people = Math.ceil(N / TRIES_A_PERSON)
const known = Array.from({ length: people }, stranger)
const strangers = Array.from({ length: people }, stranger)
let provesBefore = false
for (const email of known) provesBefore = await joins(email)
console.log('known / unknown\ttries\tstatus\tpage\tmedian\t90th percentile')
const signIn = (identityNo: string) => ({ identityNo, PASSWORD: 'Wrong-1234-one' })
await measured((await triesAt('/en/sign-in', signIn)).slice(0, 20)) // warms up
report('sign-in, wrong password', await measured(await triesAt('/en/sign-in', signIn)))
report('sign-in, braked', await measured(await brakedTries()))
report('recovery', await measured(await triesAt('/en/forgot-password', identityNo => ({ identityNo }))))
if (provesBefore) report('sign-up', await measured(await triesAt('/en/sign-up', email => details(email))))
