import { seenMessage } from '@/lib/audit/outbox'
import type { CardDetail, Gateway, InquiryProblem, MemberKey } from '@/lib/gateway/gateway'
import type { LedgerLine } from '@/lib/gateway/ledger-calls'
import { withinBudget } from '@/lib/gateway/within-budget'
import { maskIdentity } from '@/lib/membership/login-identity'
import { maskedName } from '@/lib/membership/masked-name'
import { type Outcome, refused } from '@/lib/membership/outcome'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'
import { type Account, findAccount } from '@/lib/store/account'
import { readAuditAbout } from '@/lib/store/audit'
import { readMessagesOf } from '@/lib/store/held-of-account'
import { readIdentities } from '@/lib/store/login-identity'
import { countPasskeys } from '@/lib/store/passkey'
import { readSessionsOf } from '@/lib/store/session'
import { type CareContext, here } from './care-context'
import { cardNumberWay } from './set-card-number'
import { locksOn } from './unlock'

const MESSAGES = 10
const ENTRIES = 15
const LINES = 8

type Asked<T> = Outcome<T, InquiryProblem>

/** One member as staff may see them: nothing of them is whole but the card's number and what is on the card. */
export type MemberView = NonNullable<Awaited<ReturnType<typeof memberView>>>

/** Reads everything about an account at once; null where there is none. A part that is away never hides the others. */
export async function memberView(accountID: string, context: CareContext = here()) {
  const account = await findAccount(context.db, accountID)
  if (account === null) return null
  const [card, signingIn, records, way] = await Promise.all([
    cardPart(account, context.members),
    signInPart(account, context),
    recordsPart(account, context),
    cardNumberWay(account, context),
  ])
  const { closesAt, language } = account
  return { accountID, closesAt, language, ...card, ...signingIn, ...records, way }
}

async function cardPart(account: Account, { inquireCardDetail, ledger, desk }: Gateway) {
  const key = memberKeyOf(account)
  const ask = <T>(answer: (key: MemberKey) => Promise<Asked<T>>): Promise<Asked<T>> =>
    key === null ? Promise.resolve(refused('no-member')) : withinBudget(answer(key))
  const filter = { asset: 'POINT', kind: null, from: null, until: null, before: null, limit: LINES } as const
  const [detail, lines] = await Promise.all([
    ask(inquireCardDetail),
    ledger ? ask(member => ledger.readLedger(member, filter)) : refused('not-offered' as const),
  ])
  const stored = parseStoredCard(account.card)
  const card: CardDetail | null = detail.ok ? detail.value : null
  const fields = { ...stored?.fields, ...card?.fields }
  return {
    name: maskedName(fields.USER_NAME ?? fields.FIRST_NAME ?? ''),
    cardNo: card?.cardNo ?? stored?.cardNo ?? null,
    externalRefNo: card?.externalRefNo ?? stored?.externalRefNo ?? null,
    // The rest of the card says who they are: it goes no further.
    tier: card && { level: card.level, levelName: card.levelName },
    points: card?.points ?? null,
    storedValue: card?.storedValue ?? null,
    missing: detail.ok ? null : detail.problem,
    memberSince: card?.memberSince ?? stored?.memberSince ?? stored?.startDate ?? null,
    validUntil: card?.validUntil ?? stored?.endDate ?? null,
    allowRedeem: card?.allowRedeem ?? stored?.allowRedeem ?? null,
    lines: lines as Asked<LedgerLine[]>,
    canAdjust: desk !== null && key !== null,
  }
}

async function signInPart({ accountID, passwordHash, createdAt }: Account, { db }: CareContext) {
  const [identities, sessions, passkeys, locks] = await Promise.all([
    readIdentities(db, accountID),
    readSessionsOf(db, 'member', accountID, new Date()),
    countPasskeys(db, { ownerKind: 'member', ownerID: accountID }),
    locksOn(accountID, { db, now: Date.now() }),
  ])
  return {
    identities: identities.map(({ provedAt, ...identity }) => ({
      identityType: identity.identityType,
      masked: maskIdentity(identity),
      provedAt,
    })),
    hasPassword: passwordHash !== null,
    sessions: sessions.length,
    lastUsedAt: sessions[0]?.lastUsedAt ?? null,
    passkeys,
    locks,
    createdAt,
  }
}

async function recordsPart({ accountID }: Account, { db }: CareContext) {
  const identities = await readIdentities(db, accountID)
  const [messages, entries] = await Promise.all([
    readMessagesOf(db, accountID, identities, { before: null, limit: MESSAGES }),
    readAuditAbout(db, accountID, ENTRIES),
  ])
  return { messages: messages.map(seenMessage), entries }
}
