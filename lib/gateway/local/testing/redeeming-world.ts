import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { personWith } from '@/lib/gateway/contract'
import { memberRowFrom } from '@/lib/gateway/local/member-row'
import { localRedeeming } from '@/lib/gateway/local/redeeming'
import type { Actor, RedeemingCalls } from '@/lib/gateway/redeeming-calls'
import { insertBenefits, insertBenefitTemplates } from '@/lib/store/benefit'
import type { Store } from '@/lib/store/connect'
import { insertMember, type MemberRow, updateMember } from '@/lib/store/member'
import { benefit, redemption } from '@/lib/store/schema'
import { freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'

export const MEMBER: Actor = { actorKind: 'member', actorID: uuidv7() }
export const TILL: Actor = { actorKind: 'staff', actorID: uuidv7() }
export const DAY_MS = 86_400_000

const TILL_TEMPLATE = uuidv7()
const LINK_TEMPLATE = uuidv7()

const text = (en: string) => ({ defaultLanguage: 'en', languageValues: { en } })
const template = (templateID: string, benefitUrl: string | null) => ({
  templateID,
  benefitTitle: text('Free kopi'),
  useRules: text('One cup'),
  useScenarios: text('Every shop'),
  iconUrl: '/icons/benefits/coffee.svg',
  benefitUrl,
})

/** One member with one benefit, and how both stand in the store. */
export class Held {
  constructor(
    private readonly db: Store,
    readonly calls: RedeemingCalls,
    readonly member: MemberRow,
    readonly benefitInstanceId: string,
  ) {}

  start(redemptionID: string = uuidv7(), calls = this.calls) {
    return calls.startRedemption(
      this.member,
      { benefitInstanceId: this.benefitInstanceId, redemptionID },
      MEMBER,
    )
  }

  /** Starts and gives back the code, or the redemption where there is none. */
  async opened() {
    const started = await this.start()
    if (!started.ok) throw new Error(started.problem)
    return { ...started.value, code: started.value.code ?? '' }
  }

  accept(code: string, requestID: string = uuidv7(), cardNo: string | null = null, calls = this.calls) {
    return calls.acceptRedemption({ code, cardNo }, requestID, TILL)
  }

  setMember(row: Partial<MemberRow>) {
    return updateMember(this.db, this.member.memberID, row)
  }

  setBenefit(row: Partial<typeof benefit.$inferInsert>) {
    return this.db.update(benefit).set(row).where(eq(benefit.memberID, this.member.memberID))
  }

  /** The benefit's status and the states of all its redemptions, in order. */
  async stands() {
    const { memberID } = this.member
    const [row] = await this.db.select().from(benefit).where(eq(benefit.memberID, memberID))
    const rows = await this.db
      .select({ state: redemption.state })
      .from(redemption)
      .where(eq(redemption.memberID, memberID))
      .orderBy(redemption.startedAt)
    return { status: row?.status, states: rows.map(({ state }) => state) }
  }
}

/** An embedded service in which members can redeem, on as many pools as there are processes. */
export async function redeemingWorld() {
  const { db, url, drop } = await freshDatabase()
  await insertBenefitTemplates(db, [
    template(TILL_TEMPLATE, null),
    template(LINK_TEMPLATE, 'https://kopi.example/free'),
  ])
  const calls = localRedeeming(db, async () => SETTINGS)
  const hold = async ({ byLink = false, endsAt = new Date(Date.now() + DAY_MS) } = {}): Promise<Held> => {
    const member = memberRowFrom(uuidv7(), personWith({ USER_NAME: 'Mei Lim' }), {
      zone: SETTINGS.zone,
      firstLevel: 'BASIC',
    })
    await insertMember(db, member, [])
    const benefitInstanceID = `b ${uuidv7()}`
    await insertBenefits(db, [
      {
        memberID: member.memberID,
        benefitInstanceID,
        templateID: byLink ? LINK_TEMPLATE : TILL_TEMPLATE,
        status: 'ACTIVATED',
        amountCurrency: null,
        amountValue: null,
        createdTime: new Date(Date.now() - DAY_MS),
        expireTime: endsAt,
      },
    ])
    return new Held(db, calls, member, benefitInstanceID)
  }
  return { db, url, drop, calls, hold }
}

export type RedeemingWorld = Awaited<ReturnType<typeof redeemingWorld>>
