import { randomInt, randomUUID } from 'node:crypto'
import { CREATE_MEMBER_REQUEST, CREATE_MEMBER_RESPONSE } from '@/e2e/fixtures/create-member-example'
import type { TrueAnswer } from './stub-fault'

export type StubMember = Record<string, unknown> & { memberID: string; cardNo: string }

/** The credentials that the stub takes: the example's, which plainly open nothing elsewhere. */
export const STUB_CREDENTIALS = { apiId: CREATE_MEMBER_REQUEST.apiId, apiKey: CREATE_MEMBER_REQUEST.apiKey }

/** What the stub does with a person it knows: `409`, an F envelope that says so, or (as Mibo may) a second member. */
export const DUPLICATES = ['409', 'envelope', 'allow'] as const

export type Duplicates = (typeof DUPLICATES)[number]

/** Members and sessions of the stub loyalty API, in memory. */
export class StubMembers {
  readonly members: StubMember[] = []
  readonly sessions = new Set<string>()
  readonly known = new Set<string>()
  duplicates: Duplicates = '409'

  reset(): void {
    this.members.length = 0
    this.sessions.clear()
    this.known.clear()
    this.duplicates = '409'
  }

  /** An identity of a member made elsewhere: an e-mail address in lower case, a mobileNo without plus. */
  know(identity: string): void {
    this.known.add(identity)
  }

  /** A member made at the till: a true member with all that Create Member would have answered. */
  add(memberData: Record<string, unknown>): StubMember {
    const member = memberOf(memberData)
    this.members.push(member)
    for (const identity of identitiesIn(memberData)) this.known.add(identity)
    return member
  }

  authenticate(body: Record<string, unknown>): TrueAnswer {
    if (!hasCredentials(body)) return problem(401, 'Wrong apiId or apiKey')
    // As long as the document's: a UUID and six more.
    const sessionId = `${randomUUID()}${randomInt(36 ** 5, 36 ** 6)
      .toString(36)
      .toUpperCase()}`
    this.sessions.add(sessionId)
    return { status: 200, body: { sessionId } }
  }

  /** The answer to Create Member; `effect` false only works it out. */
  createMember(body: Record<string, unknown>, effect: boolean): TrueAnswer {
    if (!hasCredentials(body) || !this.sessions.has(String(body.sessionId)))
      return problem(401, 'Session expired')
    const data = body.memberData
    if (typeof data !== 'object' || data === null) return problem(400, 'memberData is missing')
    const given: Record<string, unknown> = { ...data }
    if (!given.firstname || !given.displayname) return problem(400, 'firstname and displayname are required')
    const isKnown = identitiesIn(given).some(identity => this.known.has(identity))
    if (isKnown && this.duplicates !== 'allow') {
      const result = {
        resultStatus: 'F',
        resultCode: 'MEMBER_EXISTS',
        resultMessage: 'Member exists already',
      }
      return { status: this.duplicates === '409' ? 409 : 200, body: result }
    }
    return { status: 200, body: effect ? this.add(given) : memberOf(given) }
  }
}

function identitiesIn({ email, mobileNo }: Record<string, unknown>): string[] {
  return [email, mobileNo].flatMap(value => (value ? [String(value).toLowerCase()] : []))
}

function hasCredentials(body: Record<string, unknown>): boolean {
  return body.apiId === STUB_CREDENTIALS.apiId && body.apiKey === STUB_CREDENTIALS.apiKey
}

function problem(status: number, title: string): TrueAnswer {
  return { status, body: { type: 'about:blank', title, status } }
}

/** The example answer with what was given in it: same keys, same types, a memberID and card number of its own. */
function memberOf(given: Record<string, unknown>): StubMember {
  const now = new Date()
  const digits = now.toISOString().replace(/\D/g, '')
  const prefix = randomInt(36 ** 5, 36 ** 6)
    .toString(36)
    .toUpperCase()
  const fields = Object.entries(CREATE_MEMBER_RESPONSE).map(([key, value]) => [
    key,
    key in given ? given[key] : typeof value === 'string' ? null : value,
  ])
  return {
    ...Object.fromEntries(fields),
    gender: given.gender ?? null,
    memberID: randomUUID(),
    cardNo: `${prefix}${digits}`,
    startDate: now.toISOString().replace('Z', '0000+00:00'),
  }
}
