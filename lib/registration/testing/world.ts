import { randomInt, randomUUID } from 'node:crypto'
import type { CreateMemberAnswer, Gateway, NewMember } from '@/lib/gateway/gateway'
import { identitiesFrom, identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import { done, refused } from '@/lib/membership/outcome'
import { claim, freeProved } from '@/lib/registration/claim'
import { openingOf } from '@/lib/registration/opening'
import { reconcile } from '@/lib/registration/reconcile'
import { register } from '@/lib/registration/register'
import type { SignUp } from '@/lib/registration/sign-up-schema'
import { hashOfToken, newToken } from '@/lib/session/token'
import type { Store } from '@/lib/store/connect'
import { insertProof, setProved } from '@/lib/store/proof'
import { OPEN } from '@/lib/store/registration'
import { registration } from '@/lib/store/schema'
import { claimContext, fieldsOf, openedSession, PASSWORD_OF } from './claims'
import { cardOf, contextWith, gatewayAnswering, memberOf, signUpOf } from './registrations'

export const ACTORS = ['owner', 'attacker'] as const
export type Actor = (typeof ACTORS)[number]

/** How Create Member is answered; `lost` is U after the effect, `later` is A, whose effect may come later. */
export const ANSWERS = ['S', 'lost', 'U', 'later', 'F', 'known'] as const

export type Step =
  | { do: 'till'; of: [Actor, number][] }
  | { do: 'join'; by: Actor; with: [Actor, number][]; answer: (typeof ANSWERS)[number] }
  | { do: 'replay'; by: Actor; which: number }
  | { do: 'effect'; which: number }
  | { do: 'reconcile'; hours: number }
  | { do: 'claim' | 'free'; by: Actor; which: number }

const HOUR_MS = 3_600_000

/** Two people with two identities each, an upstream, and what each of them was truly entitled to. */
export class World {
  readonly identities: Record<Actor, LoginIdentity[]>
  /** Members upstream; `ever` keeps what was taken off them. */
  readonly members: { memberID: string; on: Set<string>; ever: Set<string>; detail: NewMember['fields'] }[] =
    []
  /** Who was answered S with a member. */
  readonly madeBy = new Map<string, Actor>()
  readonly proved: Record<Actor, Set<string>> = { owner: new Set(), attacker: new Set() }
  readonly forms: { by: Actor; signUp: SignUp }[] = []
  readonly effects: NewMember[] = []
  readonly gateway: Gateway
  #answer: (typeof ANSWERS)[number] = 'S'

  constructor(readonly db: Store) {
    const own = (): LoginIdentity[] => [
      { identityType: 'EMAIL', identityNo: `${randomUUID()}@example.com` },
      { identityType: 'MOBILE_PHONE', identityNo: `+60${randomInt(1_000_000_000, 9_999_999_999)}` },
    ]
    this.identities = { owner: own(), attacker: own() }
    this.gateway = {
      ...gatewayAnswering(person => this.#create(person)),
      inquireCardDetail: async who => {
        const found = 'identityType' in who ? this.memberWith(who) : undefined
        return found ? done(cardOf(found.detail, { memberID: found.memberID })) : refused('no-member')
      },
      releaseIdentity: async identity => {
        const found = this.memberWith(identity)
        found?.on.delete(identityKey(identity))
        if (found) found.detail = { ...found.detail, [identity.identityType]: undefined }
        return true
      },
    }
  }

  memberWith(identity: LoginIdentity) {
    return this.members.find(({ on }) => on.has(identityKey(identity)))
  }

  /** Makes a member upstream, which knows each identity once; null where one of them is known. */
  #make(person: NewMember) {
    const identities = identitiesFrom(person.fields)
    if (identities.some(identity => this.memberWith(identity))) return null
    const member = memberOf(person)
    const keys = identities.map(identityKey)
    this.members.push({
      memberID: member.memberID,
      on: new Set(keys),
      ever: new Set(keys),
      detail: person.fields,
    })
    return member
  }

  #create(person: NewMember): CreateMemberAnswer {
    switch (this.#answer) {
      case 'S': {
        const member = this.#make(person)
        return member ? { outcome: 'S', member } : { outcome: 'known' }
      }
      case 'lost':
        this.#make(person)
        return { outcome: 'U', failure: null }
      case 'U':
        return { outcome: 'U', failure: null }
      case 'later':
        this.effects.push(person)
        return { outcome: 'A' }
      case 'F':
        return { outcome: 'F' }
      case 'known':
        return { outcome: 'known' }
    }
  }

  #chosen(identities: [Actor, number][]): LoginIdentity[] {
    return identities.flatMap(([whose, which]) => this.identities[whose][which] ?? [])
  }

  async #register(by: Actor, signUp: SignUp) {
    // The browser remembers what it sent last.
    const pendingRequestID = this.forms.findLast(form => form.by === by)?.signUp.requestID ?? null
    const context = contextWith(this.db, this.gateway, { pendingRequestID })
    const before = this.members.length
    const answer = await register(signUp, context)
    if (!answer.ok || answer.value.state !== 'joined') return
    const made = this.members[before]
    if (made && this.#answer === 'S') this.madeBy.set(made.memberID, by)
    await openedSession(this.db, answer.value.accountID, by)
  }

  /** Proves an identity of one's own, as often as one likes: how codes are sent is another test's. */
  async prove(by: Actor, identity: LoginIdentity) {
    const now = new Date()
    const tokenHash = hashOfToken(newToken())
    const times = { startedAt: now, expiresAt: new Date(now.getTime() + HOUR_MS) }
    await insertProof(this.db, { identity, tokenHash, purpose: 'reset', language: 'en', ...times })
    await setProved(this.db, tokenHash, now)
    this.proved[by].add(identityKey(identity))
    return { identity, tokenHash }
  }

  async claim(by: Actor, identity: LoginIdentity): Promise<string> {
    const proved = await this.prove(by, identity)
    const chosen = { password: PASSWORD_OF[by], agrees: true }
    const answer = await claim(proved, chosen, claimContext(this.db, this.gateway))
    if (answer.ok) await openedSession(this.db, answer.value.accountID, by)
    return answer.ok ? 'opened' : answer.problem
  }

  async free(by: Actor, identity: LoginIdentity): Promise<void> {
    await freeProved(await this.prove(by, identity), { db: this.db, gateway: this.gateway })
  }

  async settle(hours: number): Promise<void> {
    for (const { registrationID, state } of await this.db.select().from(registration)) {
      if (!OPEN.some(open => open === state)) continue
      const now = Date.now() + hours * HOUR_MS
      await reconcile(registrationID, { db: this.db, gateway: this.gateway, now })
    }
  }

  opening(identity: LoginIdentity) {
    return openingOf(identity, { db: this.db, gateway: this.gateway })
  }

  async join(by: Actor, identities: LoginIdentity[], answer: (typeof ANSWERS)[number]): Promise<void> {
    this.#answer = answer
    const signUp = signUpOf({ fields: fieldsOf(...identities), password: PASSWORD_OF[by] })
    await this.#register(by, signUp)
    this.forms.push({ by, signUp })
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'till':
        this.#make({
          fields: fieldsOf(...this.#chosen(step.of)),
          address: {},
          attributeList: [],
          marketingConsent: { email: false, sms: false },
        })
        return
      case 'join':
        return this.join(step.by, this.#chosen(step.with), step.answer)
      case 'replay': {
        const form = this.forms[step.which % (this.forms.length || 1)]
        // Whoever has seen the form, its id and all, but not the password.
        if (form) await this.#register(step.by, { ...form.signUp, password: PASSWORD_OF[step.by] })
        return
      }
      case 'effect': {
        const person = this.effects[step.which % (this.effects.length || 1)]
        if (person) this.#make(person)
        return
      }
      case 'reconcile':
        return this.settle(step.hours)
      case 'claim':
      case 'free': {
        const identity = this.identities[step.by][step.which]
        if (identity) await this[step.do](step.by, identity)
      }
    }
  }
}
