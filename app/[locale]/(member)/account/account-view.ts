import { gateway } from '@/lib/gateway'
import type { CardDetail, InquiryProblem, MemberAssets } from '@/lib/gateway/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import { type ChosenText, textFor } from '@/lib/membership/multi-language-text'
import { type Outcome, refused } from '@/lib/membership/outcome'
import { programmeSettings } from '@/lib/programme/settings'
import { parseStoredCard, type StoredCard } from '@/lib/registration/stored-card'

type Account = { memberID: string | null; card: unknown }

/** What the account page shows: each part known, or null with the reason why it is missing. */
export type AccountView = {
  name: string
  programmeName: string
  zone: string
  cardNo: string | null
  tier: ChosenText | null
  memberSince: string | null
  validUntil: string | null
  detail: CardDetail | null
  assets: MemberAssets | null
  /** `accepted`: the upstream has not made the member yet. */
  missing: InquiryProblem | 'accepted' | null
}

const asked = <T>(memberID: string | null, ask: (memberID: string) => Promise<Outcome<T, InquiryProblem>>) =>
  memberID === null ? refused('no-member') : withinBudget(ask(memberID))

/** Reads the parts at once; one that is slow or away never hides the others, nor what Create Member answered. */
export async function accountView(account: Account, preferred: readonly string[]): Promise<AccountView> {
  const [settings, detail, assets] = await Promise.all([
    programmeSettings(),
    asked(account.memberID, gateway().inquireCardDetail),
    asked(account.memberID, gateway().inquireMemberAssets),
  ])
  const stored = parseStoredCard(account.card)
  const card = detail.ok ? detail.value : null
  const fields = card?.fields ?? stored?.fields
  return {
    name: fields?.USER_NAME ?? fields?.FIRST_NAME ?? '',
    programmeName: settings.name,
    zone: settings.zone,
    cardNo: card?.cardNo ?? stored?.cardNo ?? null,
    tier: card && tierOf(card, preferred),
    memberSince: card ? card.memberSince : since(stored),
    validUntil: card ? card.validUntil : (stored?.endDate ?? null),
    detail: card,
    assets: assets.ok ? assets.value : null,
    missing: account.memberID === null ? 'accepted' : detail.ok ? null : detail.problem,
  }
}

/** Mibo leaves memberSince empty and fills startDate (domain 4, trap 14). */
function since(stored: StoredCard | null): string | null {
  return stored?.memberSince ?? stored?.startDate ?? null
}

/** A tier that has no name of its own is shown by its code. */
function tierOf({ level, levelName }: CardDetail, preferred: readonly string[]): ChosenText {
  return textFor(preferred, levelName ?? { languageValues: { und: level } })
}
