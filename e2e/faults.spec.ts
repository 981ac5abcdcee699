import en from '@/messages/en.json' with { type: 'json' }
import { AUTHENTICATE_FAULTS, CREATE_MEMBER_FAULTS, type CreateMemberFault } from './support/fault-table'
import { type Mailbox, startMailbox } from './support/mailbox'
import { PlainVisitor, requestIdOf, type Told, textOf, toldBy } from './support/plain-visitor'
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, newPerson, type Person, test } from './support/test'

// One portal, one stub that would make a second member of anybody, and no worker until every fault was met.
test.describe.configure({ mode: 'serial' })

let stub: StubUpstream
let mailbox: Mailbox
let portal: SecondPortal

/** Everybody whose registration is still open, in the browser that it happened in. */
const open: { row: CreateMemberFault; person: Person; browser: PlainVisitor; requestId: string }[] = []

test.beforeAll(async () => {
  stub = await startStubUpstream()
  stub.setDuplicates('allow')
  mailbox = await startMailbox()
  const env = { ...stub.environment(), ...mailbox.environment(), UPSTREAM_TIMEOUT_MS: '1000' }
  portal = await startPortal(env)
  await proveAfterwards(portal)
})

test.afterAll(async () => {
  await portal?.stop()
  await mailbox?.stop()
  await stub?.close()
})

const visitor = () => new PlainVisitor(portal.url)
const membersWith = ({ email }: Person) => stub.members.filter(member => member.email === email)
const callsFor = ({ email }: Person) =>
  stub.log.filter(({ path, body }) => path === '/api/members' && Object(body).memberData?.email === email)

async function stateOf(requestId: string): Promise<unknown> {
  const [row] = await portal.query('select state from registration where request_id = $1', [requestId])
  return row?.state
}

/** What the same form, sent once more as it was, is answered: from the record, without a call. */
const REPLAYED: Record<CreateMemberFault['state'], Told> = {
  created: 'joined',
  accepted: 'joined',
  undecided: 'undecided',
  refused: 'refused',
  known: 'already-a-member',
  'not-sent': 'not-sent',
}

for (const row of CREATE_MEMBER_FAULTS) {
  const { title, fault, effect, times = 1, told, state } = row

  test(`Create Member: ${title}: ${told}, ${state}, and sending again makes no second member`, async () => {
    const [browser, person] = [visitor(), newPerson()]
    const form = await browser.get('/en/sign-up')
    const requestId = requestIdOf(form)
    stub.fault({ call: 'createMember', ...fault, times, ...(effect ? { effect } : {}) })
    const answer = await browser.sendSignUp(form, person)
    expect(toldBy(answer)).toBe(told)
    expect(await stateOf(requestId)).toBe(state)
    const calls = callsFor(person).length
    expect(calls).toBe(title.startsWith('401') ? 2 : 1)

    expect(toldBy(await browser.sendSignUp(form, person))).toBe(REPLAYED[state])
    expect(callsFor(person)).toHaveLength(calls)
    if (told === 'joined') {
      expect(await browser.sees(person)).toBe(true)
      expect(await visitor().join(person)).toBe('already-a-member')
    } else if (told === 'undecided') {
      expect(textOf(await browser.get('/en/sign-up/pending'))).toContain(en.Pending.title.undecided)
      expect(await browser.join(person)).toBe('undecided')
      expect(await visitor().join(person)).toBe('being-checked')
      expect(await visitor().join({ ...person, firstName: 'Other' })).toBe('being-checked')
      expect(await visitor().signIn(person)).toBe(false)
    } else {
      expect(membersWith(person)).toHaveLength(0)
      // The page that came back is a new request: pressing its button once more is enough.
      expect(toldBy(await browser.sendSignUp(answer.html, person))).toBe('joined')
      expect(membersWith(person)).toHaveLength(1)
    }
    const isMade = effect || told !== 'undecided'
    expect(membersWith(person)).toHaveLength(isMade && title !== 'A without effect' ? 1 : 0)
    if (told === 'joined' || told === 'undecided') expect(callsFor(person)).toHaveLength(calls)
    if (state === 'undecided' || state === 'accepted') open.push({ row, person, browser, requestId })
    // Nobody else is touched; and the breaker counts from nought again.
    expect(await visitor().join(newPerson())).toBe('joined')
  })
}

for (const { title, fault } of AUTHENTICATE_FAULTS) {
  test(`Authenticate: ${title}: not sent, nobody made, and sending again joins`, async () => {
    const [browser, person] = [visitor(), newPerson()]
    const form = await browser.get('/en/sign-up')
    stub.expireSessions()
    stub.fault({ call: 'authenticate', ...fault })
    const answer = await browser.sendSignUp(form, person)
    expect(toldBy(answer)).toBe('not-sent')
    expect(await stateOf(requestIdOf(form))).toBe('not-sent')
    expect(membersWith(person)).toHaveLength(0)
    expect(toldBy(await browser.sendSignUp(answer.html, person))).toBe('joined')
    expect(membersWith(person)).toHaveLength(1)
  })
}

const textsTo = ({ email }: Person) => mailbox.messagesTo(email).map(({ text }) => text)

test('what had an effect is found by the worker, and its owner opens it with a code', async () => {
  portal.startWorker()
  await Promise.all(
    open
      .filter(({ row }) => row.effect)
      .map(async ({ row, person, browser, requestId }) => {
        const patience = { message: row.title, timeout: 30_000 }
        await expect.poll(() => stateOf(requestId), patience).toBe('found')
        expect(textOf(await browser.get('/en/sign-up/pending'))).toContain(en.Pending.title.found)
        // The password that was typed then opens no card: nobody has shown yet whose address it is.
        const isAccepted = row.state === 'accepted'
        expect(await visitor().signIn(person)).toBe(isAccepted)
        if (isAccepted)
          expect(textOf(await browser.get('/en/account'))).toContain(en.Account.missing.found.title)
        await expect
          .poll(() => textsTo(person), patience)
          .toEqual([expect.stringContaining(en.Message.ready.intro)])
        await browser.proveMine('EMAIL')
        const said = await browser.enterCode(await mailbox.codeTo(person.email))
        expect(said).toContain(en.Proof.password.title)
        expect(await browser.choosePassword(person.password)).toMatch(/\/en\/account$/)
        // The number is shown in groups of four.
        const account = textOf(await browser.get('/en/account')).replaceAll(' ', '')
        expect(account).toContain(String(membersWith(person)[0]?.cardNo))
        expect(await visitor().signIn(person)).toBe(true)
        expect(membersWith(person)).toHaveLength(1)
        expect(await stateOf(requestId)).toBe('created')
      }),
  )
})

test('what had none stays open, and after a day ends: the person is told, and joins anew', async () => {
  const without = open.filter(({ row }) => !row.effect)
  expect(without.length).toBeGreaterThan(5)
  const asked = 'select inquiries from registration where request_id = $1'
  for (const { row, browser, requestId } of without) {
    const inquiries = async () => Number((await portal.query(asked, [requestId]))[0]?.inquiries)
    await expect.poll(inquiries, { message: row.title, timeout: 30_000 }).toBeGreaterThan(0)
    expect(await stateOf(requestId)).toBe(row.state)
    const page = row.state === 'accepted' ? '/en/account' : '/en/sign-up/pending'
    const title = row.state === 'accepted' ? en.Account.missing.accepted.title : en.Pending.title.undecided
    expect(textOf(await browser.get(page))).toContain(title)
  }
  await portal.query(
    "update registration set started_at = started_at - interval '1 day' where ended_at is null",
  )
  await portal.query("update pgboss.job set start_after = now() where name = 'settle'")
  await Promise.all(
    without.map(async ({ row, person, browser, requestId }) => {
      const patience = { message: row.title, timeout: 30_000 }
      await expect.poll(() => stateOf(requestId), patience).toBe('absent')
      const { none, ended } = en.Pending.title
      const title = row.state === 'accepted' ? none : ended
      expect(textOf(await browser.get('/en/sign-up/pending'))).toContain(title)
      // Whoever was only accepted is signed out, and the account is gone.
      expect(await browser.sees(person)).toBe(false)
      expect(await visitor().signIn(person)).toBe(false)
      await expect
        .poll(() => textsTo(person), patience)
        .toEqual([expect.stringContaining(en.Message['not-set-up'].intro)])
      expect(await browser.join(person)).toBe('joined')
      expect(membersWith(person)).toHaveLength(1)
    }),
  )
})
