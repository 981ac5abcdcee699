import { z } from 'zod'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { updateFieldsSchema } from '@/lib/membership/card-field-schema'
import { identitiesFrom, identityKey } from '@/lib/membership/login-identity'
import { loginIdentitySchema } from '@/lib/membership/login-identity-schema'
import { type MemberFields, memberFrom, miboMemberSchema } from '@/lib/membership/member'
import type { StubMember, StubMembers } from './stub-members'

/** The zone in which the stub's programme writes midnights of birth dates. */
const ZONE = 'Asia/Kuala_Lumpur'

const amount = z.object({ currency: z.string(), value: z.number() })

/** What a test may set of a member's card; null takes it out of every answer. */
const cardChange = z
  .strictObject({
    points: z.number().nullable(),
    balance: amount.nullable(),
    level: z.string().nullable(),
    growth: z.union([z.string(), amount]).nullable(),
    benefits: z.array(z.custom<BenefitDetail>(value => typeof value === 'object')),
    /** What was changed since the member was made. */
    updated: z.custom<MemberFields>(value => typeof value === 'object'),
  })
  .partial()

export type CardChange = z.infer<typeof cardChange>

/** A change as it is posted to `/__card`. */
export const postedCard = z.object({ cardNo: z.string(), card: cardChange })

export type StubCard = Required<CardChange> & { updatedAt: number }

function newCard(): StubCard {
  return {
    points: 0,
    balance: { currency: 'MYR', value: 0 },
    level: 'BASIC',
    growth: null,
    benefits: [],
    updated: {},
    updatedAt: 0,
  }
}

/** The cards of the stub's members, found by number or by identity. */
export class StubCards {
  private readonly cards = new Map<string, StubCard>()

  constructor(private readonly state: StubMembers) {}

  reset(): void {
    this.cards.clear()
  }

  of(member: StubMember): StubCard {
    const card = this.cards.get(member.memberID) ?? newCard()
    this.cards.set(member.memberID, card)
    return card
  }

  set(cardNo: string, change: CardChange): boolean {
    const member = this.byNumber(cardNo)
    if (member) Object.assign(this.of(member), change)
    return member !== undefined
  }

  fieldsOf(member: StubMember): MemberFields {
    return { ...memberFrom(miboMemberSchema.parse(member), ZONE).fields, ...this.of(member).updated }
  }

  byNumber(cardNo: unknown): StubMember | undefined {
    return this.state.members.find(member => member.cardNo === cardNo)
  }

  byIdentity(identity: unknown): StubMember | undefined {
    const asked = loginIdentitySchema.safeParse(identity)
    if (!asked.success) return undefined
    return this.state.members.find(member =>
      identitiesFrom(this.fieldsOf(member)).some(own => identityKey(own) === identityKey(asked.data)),
    )
  }

  /** Keeps what a later change has set, whichever comes first. False where the fields are none that may be sent. */
  update(member: StubMember, cardFields: unknown, requestTime: number, effect: boolean): boolean {
    const read = updateFieldsSchema().safeParse(cardFields)
    if (!read.success || Number.isNaN(requestTime)) return false
    const card = this.of(member)
    if (effect && requestTime >= card.updatedAt) {
      Object.assign(card, { updated: { ...card.updated, ...read.data }, updatedAt: requestTime })
      for (const identity of identitiesFrom(read.data))
        this.state.know(identityKey(identity).replace(/^\+/, ''))
    }
    return true
  }
}
