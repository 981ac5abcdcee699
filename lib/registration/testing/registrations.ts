import { randomInt, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type {
  CardDetail,
  CreateMemberAnswer,
  Gateway,
  InquiryProblem,
  NewMember,
} from '@/lib/gateway/gateway'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import type { Member, MemberFields } from '@/lib/membership/member'
import { done, refused } from '@/lib/membership/outcome'
import type { RegisterContext } from '@/lib/registration/register-context'
import type { SignUp } from '@/lib/registration/sign-up-schema'
import type { Store } from '@/lib/store/connect'
import { consent } from '@/lib/store/schema'
import { SETTINGS } from '@/lib/store/testing/programme-settings'

/** A checked sign-up of somebody new, with both identities. */
export function signUpOf(changed: Partial<SignUp> = {}): SignUp {
  const EMAIL = `${randomUUID()}@example.com`
  const MOBILE_PHONE = `+6017${randomInt(1_000_000, 10_000_000)}`
  return {
    requestID: randomUUID(),
    fields: { FIRST_NAME: 'Aminah', USER_NAME: 'Aminah', EMAIL, MOBILE_PHONE },
    address: {},
    attributeList: [],
    password: 'Correct-Horse-9',
    consents: { email: false, sms: false },
    ...changed,
  }
}

export function memberOf({ fields, address, attributeList, marketingConsent }: NewMember): Member {
  return {
    memberID: randomUUID(),
    cardNo: `CARD${randomUUID()}`,
    externalRefNo: null,
    fields,
    address,
    attributeList: [...attributeList],
    marketingConsent,
    allowRedeem: true,
    memberSince: null,
    startDate: null,
    endDate: null,
  }
}

/** A member's card as an inquiry answers it. */
export function cardOf(fields: MemberFields, changed: Partial<CardDetail> = {}): CardDetail {
  return {
    fields,
    memberID: randomUUID(),
    cardNo: `CARD${randomUUID()}`,
    externalRefNo: null,
    allowRedeem: null,
    points: null,
    storedValue: null,
    level: null,
    levelName: null,
    growth: null,
    nextTier: null,
    memberSince: null,
    validUntil: null,
    ...changed,
  }
}

/** What an upstream answers to inquiries by identity; `no-member` about whoever is not in it. */
export class Cards {
  readonly #answers = new Map<string, CardDetail | InquiryProblem>()

  /** Puts a card on the identities, or another answer about them. */
  set(answer: CardDetail | InquiryProblem, ...identities: LoginIdentity[]): void {
    for (const identity of identities) this.#answers.set(identityKey(identity), answer)
  }

  readonly inquire: Gateway['inquireCardDetail'] = async who => {
    const answer = 'identityType' in who ? this.#answers.get(identityKey(who)) : undefined
    if (answer === undefined) return refused('no-member')
    return typeof answer === 'string' ? refused(answer) : done(answer)
  }
}

export type AskedGateway = Gateway & { asked: { requestID: string; member: NewMember }[] }

/** A gateway that says what the test says, as an upstream over HTTP does unless `createsOnce`; it counts the calls. */
export function gatewayAnswering(
  answer: (member: NewMember, requestID: string) => CreateMemberAnswer | Promise<CreateMemberAnswer>,
  createsOnce = false,
  inquireCardDetail: Gateway['inquireCardDetail'] = async () => refused('not-offered'),
): AskedGateway {
  const asked: AskedGateway['asked'] = []
  return {
    asked,
    capabilities: ['authenticate', 'createMember'],
    createsOnce,
    ownsBenefits: createsOnce,
    authenticate: async () => done(null),
    createMember: async (requestID, member) => {
      asked.push({ requestID, member })
      return answer(member, requestID)
    },
    inquireCardDetail,
    releaseIdentity: async () => false,
    inquireMemberAssets: async () => refused('not-offered'),
    updateCardDetail: async () => refused('not-offered'),
    ledger: null,
    redeeming: null,
    marketing: null,
    memberData: null,
    closing: null,
    desk: null,
  }
}

export function contextWith(
  db: Store,
  gateway: Gateway,
  changed: Partial<RegisterContext> = {},
): RegisterContext {
  return {
    db,
    gateway,
    language: 'ms',
    settings: SETTINGS,
    pendingRequestID: null,
    address: '192.0.2.1',
    ...changed,
  }
}

export function consentsOf(db: Store, accountID: string) {
  return db.select().from(consent).where(eq(consent.accountID, accountID))
}
