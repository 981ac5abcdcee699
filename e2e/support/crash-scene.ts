import { setTimeout as pause } from 'node:timers/promises'
import { startMailServer } from '@/lib/jobs/testing/mail-server'
import { CrashPerson } from './crash-person'
import { CrashPortal } from './crash-portal'
import type { StubMember } from './stub-members'
import { type StubLogEntry, type StubUpstream, startStubUpstream } from './stub-upstream'

/** Short, so that a registration whose request died is asked about after four seconds. */
const UPSTREAM_TIMEOUT_MS = 1_000

/** A job that a killed worker holds is given out again after 60 seconds, at the next look of another (30). */
const JOB_BACK_MS = 95_000

/** A code that has not come by then is asked for anew. */
const CODE_COMES_MS = 4_000

type Row = { state: string; inquiries: number; isOpen: boolean; hasJob: boolean }

/** A few at a time: a hundred people at once would wait for each other. */
export async function inTurns<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  atOnce = 16,
): Promise<Value[]> {
  const values: Value[] = []
  for (let from = 0; from < items.length; from += atOnce)
    values.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))))
  return values
}

/** A portal, its upstream, its mail server, and the people who join while something dies. */
export class CrashScene {
  readonly people: CrashPerson[] = []

  private constructor(
    readonly portal: CrashPortal,
    readonly stub: StubUpstream,
    readonly mail: Awaited<ReturnType<typeof startMailServer>>,
  ) {}

  static async start(): Promise<CrashScene> {
    const stub = await startStubUpstream()
    // A second member of one person would be made, and be seen.
    stub.setDuplicates('allow')
    const mail = await startMailServer()
    mail.behave('take-slowly')
    const portal = await CrashPortal.start({
      ...stub.environment(),
      UPSTREAM_TIMEOUT_MS: String(UPSTREAM_TIMEOUT_MS),
      SMTP_URL: mail.url,
      MAIL_FROM: 'club@example.com',
    })
    return new CrashScene(portal, stub, mail)
  }

  /** Somebody with the sign-up form filled in. */
  async person(step: string): Promise<CrashPerson> {
    const person = await new CrashPerson(this.portal.origin, step).fillSignUp()
    this.people.push(person)
    return person
  }

  callsOf({ email }: CrashPerson, path: string): StubLogEntry[] {
    return this.stub.log.filter(
      entry => entry.path.endsWith(path) && JSON.stringify(entry.body).includes(email),
    )
  }

  /** Everybody at the upstream who carries an identity of this person. */
  membersOf({ email, mobile }: CrashPerson): StubMember[] {
    return this.stub.members.filter(
      member => member.email === email || member.mobileNo === mobile.replace('+', ''),
    )
  }

  /** The registration of a person's form; null where it was never written. */
  async rowOf({ form }: CrashPerson): Promise<Row | null> {
    const [row] = await this.portal.query<Row>(
      `select state, inquiries, ended_at is null as "isOpen", exists (select from pgboss.job
         where name = 'settle' and job.state < 'completed' and data->>'registrationID' = registration_id::text) as "hasJob"
       from registration where request_id = $1`,
      [form?.body.get('requestId')],
    )
    return row ?? null
  }

  /** The members that accounts with this person's e-mail address are bound to. */
  async boundTo({ email }: CrashPerson): Promise<(string | null)[]> {
    const rows = await this.portal.query<{ memberID: string | null }>(
      `select member_id as "memberID" from account join login_identity using (account_id) where identity_key = $1`,
      [email],
    )
    return rows.map(({ memberID }) => memberID)
  }

  async until<Value>(what: string, look: () => Value | Promise<Value>, limitMs = 30_000): Promise<Value> {
    const deadline = Date.now() + limitMs
    for (;;) {
      const value = await look()
      if (value) return value
      if (Date.now() > deadline) throw new Error(`Still not so: ${what}`)
      await pause(20)
    }
  }

  /** Settled, or asked about since the crash with nobody to be found, and to be asked about again. */
  async settles(person: CrashPerson, limitMs = JOB_BACK_MS): Promise<void> {
    await this.until(
      `the registration of ${person.step} settles (${JSON.stringify(await this.rowOf(person))})`,
      async () => {
        const row = await this.rowOf(person)
        if (row === null || !row.isOpen || row.state === 'found') return true
        return this.membersOf(person).length === 0 && row.inquiries > 0 && row.hasJob
      },
      limitMs,
    )
  }

  /** As if a day had passed: what nobody knows of at the upstream by then ends without a member. */
  async aDayLater(people: readonly CrashPerson[]): Promise<void> {
    const requestIDs = people.map(({ form }) => form?.body.get('requestId'))
    await this.portal.query(
      `update registration set started_at = started_at - interval '25 hours' where request_id = any($1)`,
      [requestIDs],
    )
    await this.portal.query(
      `update pgboss.job set start_after = now() from registration where request_id = any($1)
         and name = 'settle' and job.state < 'active' and data->>'registrationID' = registration_id::text`,
      [requestIDs],
    )
    for (const person of people)
      await this.until(`${person.step} ends`, async () => !(await this.rowOf(person))?.isOpen, JOB_BACK_MS)
  }

  /** Waits until every registration is settled, or has ended a day later, and until everybody has come back and is in. */
  async bringsIn(people: readonly CrashPerson[]): Promise<void> {
    await inTurns(people, person => this.settles(person))
    const rows = await inTurns(people, async person => ({ person, row: await this.rowOf(person) }))
    await this.aDayLater(
      rows.flatMap(({ person, row }) => (row?.isOpen && row.state !== 'found' ? [person] : [])),
    )
    await inTurns(people, person => this.getsIn(person))
  }

  /** Comes back until they are in: by the password, by a code, or by joining anew where no member was made. */
  async getsIn(person: CrashPerson): Promise<void> {
    // Who was only accepted is in, and still has to prove an identity before the member found is theirs.
    if ((await person.signsIn()) && (await this.boundTo(person)).every(memberID => memberID !== null)) return
    if (this.membersOf(person).length === 0) {
      // An upstream that looked dead a moment ago is left alone for some seconds, and its visitors are told so. The form
      // they are told it in has a requestId of its own: the one that was sent is answered for good.
      await this.until(`${person.step} joins anew`, async () => {
        await person.fillSignUp()
        return (await person.send()).at === '/en/account'
      })
      return
    }
    const isIn = () => person.provesOn(this.mail.arrived)
    // On another device where this one stands before a code that never came: the next is sent at once there.
    const tries = [() => person, () => person.newBrowser(), () => person.newBrowser()]
    for (const next of tries) {
      next()
      if (await this.until(person.step, isIn, CODE_COMES_MS).catch(() => false)) return
    }
    throw new Error(`${person.step} does not get in: ${JSON.stringify(person.saw)}`)
  }

  async end(): Promise<number | null> {
    const code = await this.portal.discard()
    await this.stub.close()
    await this.mail.stop()
    return code
  }
}
