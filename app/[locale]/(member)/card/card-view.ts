import { tierOf, whyUnmade } from '@/app/[locale]/(member)/account/account-view'
import type { CodeKind } from '@/components/membership/codes/code-shape'
import { type TillCode, tillCodes } from '@/components/membership/codes/till-codes'
import { gateway } from '@/lib/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import type { ChosenText } from '@/lib/membership/multi-language-text'
import { refused } from '@/lib/membership/outcome'
import { programmeSettings } from '@/lib/programme/settings'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'

type Account = { accountID: string; memberID: string | null; card: unknown }

/** What the card page shows. Without a number there is no code, and `waiting` says why. */
export type CardView = {
  name: string
  programmeName: string
  zone: string
  cardNo: string | null
  tier: ChosenText | null
  /** The number that the codes say, as the programme's till reads it. */
  tillNumber: string | null
  codes: TillCode[]
  /** Whether a bar code was asked for and the number does not fit into one. */
  isOtherCode: boolean
  waiting: 'accepted' | 'found' | 'unnumbered' | 'unreachable' | null
}

const KINDS = {
  qr: ['qr'],
  code128: ['code128'],
  both: ['code128', 'qr'],
} as const satisfies Record<string, readonly CodeKind[]>

/** The card as the upstream knows it now, or as it was stored: a till reads either. */
export async function cardView(account: Account, preferred: readonly string[]): Promise<CardView> {
  const key = memberKeyOf(account)
  const [settings, detail] = await Promise.all([
    programmeSettings(),
    key === null ? refused('no-member') : withinBudget(gateway().inquireCardDetail(key)),
  ])
  const stored = parseStoredCard(account.card)
  const card = detail.ok ? detail.value : null
  const fields = { ...stored?.fields, ...card?.fields }
  const cardNo = card?.cardNo ?? stored?.cardNo ?? null
  // No documented inquiry carries it, so that null there says nothing.
  const externalRefNo = card?.externalRefNo ?? stored?.externalRefNo ?? null
  const tillNumber = (settings.cardNumber === 'externalRefNo' && externalRefNo) || cardNo
  const wanted = KINDS[settings.cardCode]
  const codes = tillNumber === null ? [] : tillCodes(tillNumber, wanted)
  return {
    name: fields.USER_NAME ?? fields.FIRST_NAME ?? '',
    programmeName: settings.name,
    zone: settings.zone,
    cardNo,
    tier: card && tierOf(card, preferred),
    tillNumber,
    codes,
    isOtherCode: codes.length > 0 && !wanted.every(kind => codes.some(code => code.kind === kind)),
    waiting: tillNumber === null ? await whyWaiting(account, key !== null, detail) : null,
  }
}

async function whyWaiting(
  account: Account,
  isMade: boolean,
  detail: { ok: boolean; problem?: string },
): Promise<CardView['waiting']> {
  if (!isMade) return whyUnmade(account)
  return detail.problem === 'unreachable' ? 'unreachable' : 'unnumbered'
}
