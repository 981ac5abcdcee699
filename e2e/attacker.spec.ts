import en from '@/messages/en.json' with { type: 'json' }
import { type Mailbox, startMailbox } from './support/mailbox'
import { mobileNoOf, PlainVisitor, textOf, toldBy, typedBy } from './support/plain-visitor'
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { askForCode, choosePassword, enter, sampleCode } from './support/proof'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, join, newPerson, type Person, signIn, test } from './support/test'

// Whoever joins with somebody else's address never gets in by it; whoever has the address always does.
test.describe.configure({ mode: 'serial' })

let stub: StubUpstream
let mailbox: Mailbox
let portal: SecondPortal

test.beforeAll(async () => {
  stub = await startStubUpstream()
  mailbox = await startMailbox()
  portal = await startPortal({ ...stub.environment(), ...mailbox.environment() })
  await proveAfterwards(portal)
  portal.startWorker()
})

test.afterAll(async () => {
  await portal?.stop()
  await mailbox?.stop()
  await stub?.close()
})

const visitor = () => new PlainVisitor(portal.url)
const titleOf = async (browser: PlainVisitor) => textOf(await browser.get('/en/sign-up/pending'))

/** Leaves a browser with a registration that was undecided, made a member, and was found by the worker. */
async function foundAfterUndecided(typed: Record<string, string>): Promise<PlainVisitor> {
  const browser = visitor()
  stub.fault({ call: 'createMember', kind: 'envelope', resultStatus: 'U', effect: true })
  const answer = await browser.post('/en/sign-up', await browser.get('/en/sign-up'), typed)
  expect(toldBy(answer)).toBe('undecided')
  await expect.poll(() => titleOf(browser), { timeout: 30_000 }).toContain(en.Pending.title.found)
  return browser
}

async function claimedBy(browser: PlainVisitor, code: string, password: string): Promise<void> {
  expect(await browser.enterCode(code)).toContain(en.Proof.password.title)
  expect(await browser.choosePassword(password)).toMatch(/\/en\/account$/)
}

async function seesCard(browser: PlainVisitor, cardNo: string | undefined): Promise<void> {
  expect(cardNo).toBeDefined()
  expect(textOf(await browser.get('/en/account')).replaceAll(' ', '')).toContain(cardNo)
}

const signsInWith = (identityNo: string, PASSWORD: string) =>
  visitor()
    .submit('/en/sign-in', { identityNo, PASSWORD })
    .then(location => location !== null)

test('who joins with a stranger’s mobile while the upstream answers U never gets in; the stranger does', async () => {
  const [stranger, password] = [newPerson(), 'Attack-Horse-9']
  const mobileNo = mobileNoOf(stranger)
  const { EMAIL: _, ...typed } = typedBy({ ...stranger, password })
  const attacker = await foundAfterUndecided(typed)
  const card = stub.members.find(member => member.mobileNo === mobileNo.slice(1))

  // By the password that was typed: no.
  expect(await signsInWith(stranger.mobile, password)).toBe(false)
  // By the pending page: it only sends a code, to the stranger; guessing is over after five tries.
  await attacker.proveMine('MOBILE_PHONE')
  const real = await mailbox.codeTo(mobileNo)
  for (let tries = 1; tries <= 5; tries++)
    await attacker.enterCode(String((Number(real) + tries) % 1_000_000).padStart(6, '0'))
  expect(await attacker.enterCode(real)).toContain(en.Proof.problem['too-many-tries'])
  expect(await attacker.choosePassword(password)).toBeNull()
  expect(await attacker.sees(stranger)).toBe(false)

  // The stranger asks for a code of their own, which is worth nothing in the attacker's browser, proof or not.
  const owner = visitor()
  await owner.askForCode(stranger.mobile)
  const code = await mailbox.codeTo(mobileNo, 2)
  await attacker.proveMine('MOBILE_PHONE')
  expect(await attacker.enterCode(code)).toContain(en.Proof.codeProblem['wrong-code'])
  await mailbox.codeTo(mobileNo, 3)
  await claimedBy(owner, code, stranger.password)
  await seesCard(owner, card?.cardNo)

  // Now that the card is the stranger's, the attacker is no further.
  expect(await titleOf(attacker)).toContain(en.Pending.title.joined)
  expect(await signsInWith(stranger.mobile, password)).toBe(false)
  expect(await attacker.sees(stranger)).toBe(false)
  expect(await signsInWith(stranger.mobile, stranger.password)).toBe(true)
  expect(stub.members.filter(member => member.mobileNo === mobileNo.slice(1))).toHaveLength(1)
})

test('where one of two identities was the attacker’s own, the stranger is told so and can free theirs', async () => {
  const [stranger, attackers] = [newPerson(), newPerson()]
  const both: Person = { ...attackers, mobile: stranger.mobile }
  const attacker = await foundAfterUndecided(typedBy(both))
  await attacker.proveMine('EMAIL')
  await claimedBy(attacker, await mailbox.codeTo(attackers.email), attackers.password)

  const owner = visitor()
  await owner.askForCode(stranger.mobile)
  const said = await owner.enterCode(await mailbox.codeTo(mobileNoOf(stranger)))
  expect(said).toContain(en.Proof.opening['confirmed-otherwise'].title)
  expect(await owner.sees(attackers)).toBe(false)
  const page = await owner.get('/en/reset-password')
  // The upstream still has it on that card, and cannot be told: that is said, and where to go with it.
  const { location } = await owner.post('/en/reset-password', page, {}, en.Proof.opening.free)
  expect(location).toMatch(/\/en\/reset-password\?notice=freed-here$/)
  expect(textOf(await owner.get(location ?? ''))).toContain(en.Proof.notice['freed-here'])
  expect(await signsInWith(stranger.mobile, attackers.password)).toBe(false)
})

test('the other channel opens the same registration, and a second browser cannot use the proof', async () => {
  const person = newPerson()
  const browser = await foundAfterUndecided(typedBy(person))
  await browser.proveMine('EMAIL')
  await mailbox.codeTo(person.email)
  const page = await browser.get('/en/reset-password')
  await browser.post('/en/reset-password', page, {}, mobileNoOf(person).slice(-4))
  const code = await mailbox.codeTo(mobileNoOf(person))
  const second = visitor()
  expect(textOf(await second.get('/en/reset-password'))).toContain(en.Proof.over.title)
  await second.askForCode(newPerson().email)
  expect(await second.enterCode(code)).toContain(en.Proof.codeProblem['wrong-code'])
  const old = await browser.get('/en/reset-password')
  expect(await browser.enterCode(code)).toContain(en.Proof.password.lead.member)
  const form = await browser.get('/en/reset-password')
  expect(await browser.choosePassword(person.password)).toMatch(/\/en\/account$/)
  // What other tabs still show is over, and says so: without JavaScript by the page that replaces the form.
  const tabs = [
    await browser.post('/en/reset-password', old, { code }, 'name="code"'),
    await browser.post('/en/reset-password', form, { PASSWORD: 'Later-Horse-9' }),
  ]
  for (const { html } of tabs) expect(textOf(html)).toContain(en.Proof.over.lead)
  expect(await visitor().signIn(person)).toBe(true)
})

test('where the upstream tells no card number, the member types it: their own opens, no other does', async () => {
  const [person, other] = [newPerson(), newPerson()]
  expect(await visitor().join(other)).toBe('joined')
  stub.withholdExtendInfo(true)
  const browser = await foundAfterUndecided(typedBy(person))
  await browser.proveMine('EMAIL')
  await claimedBy(browser, await mailbox.codeTo(person.email), person.password)
  expect(textOf(await browser.get('/en/account'))).toContain(en.Account.missing.unnumbered.title)
  const cardOf = ({ email }: Person) => stub.members.find(member => member.email === email)?.cardNo ?? ''
  for (const cardNo of ['0000', cardOf(other)]) {
    const location = await browser.submit('/en/account', { cardNo })
    expect(textOf(await browser.get(location ?? ''))).toContain(en.Account.cardNo.problem['no-member'])
  }
  await browser.submit('/en/account', { cardNo: cardOf(person) })
  expect(textOf(await browser.get('/en/account'))).not.toContain(en.Account.missing.unnumbered.title)
  await seesCard(browser, cardOf(person))
  stub.withholdExtendInfo(false)
})

test('the embedded service: an unproved holder is signed out when the owner proves the address', async ({
  browser,
  baseURL,
}) => {
  const victim = newPerson()
  const contexts = [await browser.newContext({ baseURL }), await browser.newContext({ baseURL })]
  const [attacker, owner] = await Promise.all(contexts.map(context => context.newPage()))
  if (!attacker || !owner) throw new Error('No pages')
  await join(attacker, 'en', { ...victim, mobile: '', password: 'Attack-Horse-9' })
  await askForCode(owner, 'en', victim.email)
  await enter(owner, 'code', await sampleCode(owner))
  await choosePassword(owner, victim.password)
  await expect(owner).toHaveURL(/\/en\/account$/)
  await attacker.goto('/en/account')
  await expect(attacker).toHaveURL(/\/en\/sign-in/)
  await signIn(attacker, 'en', victim.email, 'Attack-Horse-9')
  await expect(attacker.locator('main').getByRole('alert')).toBeVisible()
  for (const context of contexts) await context.close()
})
