import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { PlainBrowser } from '@/bench/plain-form'
import { memberOf, memberRowFrom } from '@/lib/gateway/local/member-row'
import { benefitPath } from '@/lib/i18n/href'
import { cardFrom } from '@/lib/registration/stored-card'
import { hashOfToken, newToken } from '@/lib/session/token'
import { insertAccount } from '@/lib/store/account'
import { insertBenefits, insertBenefitTemplates } from '@/lib/store/benefit'
import { connect, type Store } from '@/lib/store/connect'
import { insertMember } from '@/lib/store/member'
import { insertSession } from '@/lib/store/session'
import { saveStaff } from '@/lib/store/staff'
import { type SecondPortal, startPortal } from './portal'

const DAY_MS = 86_400_000

const text = (en: string) => ({ defaultLanguage: 'en', languageValues: { en } })
const texts = {
  useRules: text('One cup'),
  useScenarios: text('Every shop'),
  iconUrl: '/icons/benefits/coffee.svg',
}

/** A member with one benefit, and who they are in the store. */
export type Holder = { accountID: string; memberID: string; benefitInstanceID: string; path: string }

/** One web process, or two on one store, with members who each hold one benefit. */
export class RedeemScene {
  private readonly templates = { till: uuidv7(), link: uuidv7() }

  private constructor(
    readonly portals: readonly [SecondPortal, SecondPortal],
    readonly db: Store,
  ) {}

  static async start(processes: 1 | 2): Promise<RedeemScene> {
    const first = await startPortal({})
    const second = processes === 2 ? await startPortal(first.sameStore()) : first
    const scene = new RedeemScene([first, second], connect(first.sameStore().DATABASE_URL, 30_000))
    const { till, link } = scene.templates
    await insertBenefitTemplates(scene.db, [
      { templateID: till, benefitTitle: text('Free kopi'), benefitUrl: null, ...texts },
      { templateID: link, benefitTitle: text('Free beans'), benefitUrl: 'https://kopi.example/', ...texts },
    ])
    return scene
  }

  async end(): Promise<void> {
    await this.db.$client.end()
    const [first, second] = this.portals
    if (second !== first) await second.stop()
    await first.stop()
  }

  async holder(
    way: 'till' | 'link' = 'till',
    { isProved = true, passwordHash = null }: { isProved?: boolean; passwordHash?: string | null } = {},
  ): Promise<Holder> {
    const email = `holder.${randomUUID().slice(0, 13)}@example.com`
    const fields = { FIRST_NAME: 'Mei', USER_NAME: 'Mei Lim', EMAIL: email }
    const asked = { fields, address: {}, attributeList: [], marketingConsent: { email: false, sms: false } }
    const row = memberRowFrom(uuidv7(), asked, { zone: 'Asia/Kuala_Lumpur', firstLevel: '' })
    const { memberID } = row
    const [accountID, benefitInstanceID] = [uuidv7(), `kopi ${randomUUID()}`]
    const now = new Date()
    await insertMember(this.db, row, [{ identityType: 'EMAIL', identityNo: email }])
    const account = { accountID, memberID, passwordHash, language: 'en', createdAt: now }
    await insertAccount(this.db, { ...account, card: cardFrom(memberOf(row)) }, [])
    await this.portals[0].query(
      `insert into login_identity (identity_type, identity_key, account_id, proved_at) values ('EMAIL', $1, $2, $3)`,
      [email, accountID, isProved ? now : null],
    )
    await insertBenefits(this.db, [
      {
        memberID,
        benefitInstanceID,
        templateID: this.templates[way],
        status: 'ACTIVATED',
        amountCurrency: null,
        amountValue: null,
        createdTime: now,
        expireTime: new Date(now.getTime() + DAY_MS),
      },
    ])
    return { accountID, memberID, benefitInstanceID, path: `/en${benefitPath(benefitInstanceID)}` }
  }

  async staff(): Promise<string> {
    const email = `till.${randomUUID()}@example.com`
    return saveStaff(this.db, { staffID: uuidv7(), email, role: 'editor', createdAt: new Date() })
  }

  /** A signed-in browser's cookie; a member has just shown who they are, or not for an hour. */
  async session(kind: 'member' | 'staff', subjectID: string, isFresh = true) {
    const token = newToken()
    const now = Date.now()
    const at = new Date(isFresh ? now : now - 3_600_000)
    const deadline = new Date(now + DAY_MS / 4)
    await insertSession(this.db, {
      tokenHash: hashOfToken(token),
      kind,
      subjectID,
      device: '',
      createdAt: at,
      lastUsedAt: new Date(now),
      idleDeadline: deadline,
      absoluteDeadline: deadline,
    })
    return { name: `portal-${kind}`, value: token }
  }

  /** The same as a browser without JavaScript, at one of the two processes. */
  async browser(kind: 'member' | 'staff', subjectID: string, at: 0 | 1): Promise<PlainBrowser> {
    const { name, value } = await this.session(kind, subjectID)
    return new PlainBrowser(this.portals[at].url).with(name, value)
  }

  /** How a holder's benefit and its redemptions stand. */
  async stands({ memberID }: Holder): Promise<{ status: unknown; states: unknown[] }> {
    const { rows } = await this.db.$client.query(
      `select benefit.status, state from benefit left join redemption using (member_id, benefit_instance_id)
       where member_id = $1 order by started_at`,
      [memberID],
    )
    return { status: rows[0]?.status, states: rows.flatMap(({ state }) => (state === null ? [] : [state])) }
  }
}
