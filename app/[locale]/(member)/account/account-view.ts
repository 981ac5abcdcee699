import { gateway } from '@/lib/gateway'
import type { CardDetail, InquiryProblem, MemberAssets, MemberKey } from '@/lib/gateway/gateway'
import type { ExpiringBatch } from '@/lib/gateway/ledger-calls'
import { withinBudget } from '@/lib/gateway/within-budget'
import type { Growth } from '@/lib/membership/growth'
import { type ChosenText, textFor } from '@/lib/membership/multi-language-text'
import { type Outcome, refused } from '@/lib/membership/outcome'
import { programmeSettings } from '@/lib/programme/settings'
import { pendingRegistration } from '@/lib/registration/pending'
import { memberKeyOf, parseStoredCard, type StoredCard } from '@/lib/registration/stored-card'

type Account = { accountID: string; memberID: string | null; card: unknown }

/** Every batch of points that ends within this is told. */
const EXPIRING_MS = 90 * 24 * 60 * 60 * 1_000

/** What the account page shows: each part known, or null with the reason why it is missing. */
export type AccountView = {
  name: string
  programmeName: string
  zone: string
  /** When the parts were asked for. */
  asOf: Date
  cardNo: string | null
  tier: ChosenText | null
  nextTier: { name: ChosenText; target: Growth } | 'none' | null
  memberSince: string | null
  validUntil: string | null
  /** Null where nobody has told. */
  allowRedeem: boolean | null
  hasBirthDate: boolean | null
  detail: CardDetail | null
  assets: MemberAssets | null
  expiring: Outcome<ExpiringBatch[], InquiryProblem>
  /**
   * `accepted`: the upstream has not made the member yet; `found`: it has, and the identity is still to be proved;
   * `unnumbered`: the member is known, but no inquiry told the card's number.
   */
  missing: InquiryProblem | 'accepted' | 'found' | 'unnumbered' | null
}

const asked = <T>(key: MemberKey | null, ask: (key: MemberKey) => Promise<Outcome<T, InquiryProblem>>) =>
  key === null ? refused('no-member') : withinBudget(ask(key))

/** Reads the parts at once; one that is slow or away never hides the others, nor what Create Member answered. */
export async function accountView(account: Account, preferred: readonly string[]): Promise<AccountView> {
  const key = memberKeyOf(account)
  const asOf = new Date()
  const until = new Date(asOf.getTime() + EXPIRING_MS)
  const { inquireCardDetail, inquireMemberAssets, ledger, capabilities } = gateway()
  const [settings, detail, assets, expiring, unmade] = await Promise.all([
    programmeSettings(),
    asked(key, inquireCardDetail),
    asked(key, inquireMemberAssets),
    ledger ? asked(key, member => ledger.expiringPoints(member, until)) : refused('not-offered'),
    key === null ? whyUnmade(account) : null,
  ])
  const stored = parseStoredCard(account.card)
  const card = detail.ok ? detail.value : null
  // An answer holds ten fields at most, and leaves out what does not fit it: the names may be among them.
  const fields = { ...stored?.fields, ...card?.fields }
  return {
    name: fields.USER_NAME ?? fields.FIRST_NAME ?? '',
    programmeName: settings.name,
    zone: settings.zone,
    asOf,
    cardNo: card?.cardNo ?? stored?.cardNo ?? null,
    tier: card && tierOf(card, preferred),
    nextTier: nextTierOf(card, preferred),
    memberSince: card?.memberSince ?? since(stored),
    validUntil: card?.validUntil ?? stored?.endDate ?? null,
    allowRedeem: card?.allowRedeem ?? (key && stored ? stored.allowRedeem : null),
    hasBirthDate: card && capabilities.includes('updateCardDetail') ? Boolean(fields.BIRTH_DATE) : null,
    detail: card,
    assets: assets.ok ? assets.value : null,
    expiring,
    missing: unmade ?? (detail.ok ? null : detail.problem),
  }
}

/** Why a member has no name upstream yet. */
export async function whyUnmade({ accountID }: Account): Promise<'accepted' | 'found' | 'unnumbered'> {
  const { state, isAccepted } = await pendingRegistration({ requestID: null, accountID })
  if (isAccepted) return 'accepted'
  return state === 'found' ? 'found' : 'unnumbered'
}

/** Mibo leaves memberSince empty and fills startDate (domain 4, trap 14). */
function since(stored: StoredCard | null): string | null {
  return stored?.memberSince ?? stored?.startDate ?? null
}

/** A tier that has no name of its own is shown by its code. */
export function tierOf(
  { level, levelName }: Pick<CardDetail, 'level' | 'levelName'>,
  preferred: readonly string[],
): ChosenText | null {
  if (level === null) return null
  return textFor(preferred, levelName ?? { languageValues: { und: level } })
}

function nextTierOf(card: CardDetail | null, preferred: readonly string[]): AccountView['nextTier'] {
  const next = card?.nextTier ?? null
  if (next === null || next === 'none') return next
  return { name: textFor(preferred, next.name), target: next.target }
}
