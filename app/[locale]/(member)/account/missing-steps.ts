import { isUngrown } from '@/lib/membership/growth'
import { hasChosenNews } from '@/lib/session/has-chosen-news'
import type { AccountView } from './account-view'

/** What a new member can do next, in the order in which it is shown. */
const STEPS = ['confirm', 'card', 'birthday', 'news'] as const

export type Step = (typeof STEPS)[number]

/** For how long after joining the next steps are shown. */
const NEW_MS = 30 * 24 * 60 * 60 * 1_000

type Account = { accountID: string; createdAt: Date }

const isNew = ({ createdAt }: Account, now: number) => now - createdAt.getTime() < NEW_MS

/** Whether a new member was asked about news; null of others, for whom nobody asks the store. */
export async function newsChoice(account: Account, now = Date.now()): Promise<boolean | null> {
  return isNew(account, now) ? hasChosenNews(account.accountID) : null
}

/** Only what is really missing: what is done, or of which nobody has told, is no step. */
export function missingSteps(
  account: Account,
  { asOf, cardNo, detail, hasBirthDate }: Pick<AccountView, 'asOf' | 'cardNo' | 'detail' | 'hasBirthDate'>,
  identities: readonly { provedAt: Date | null }[],
  hasNewsChoice: boolean | null,
): Step[] {
  if (!isNew(account, asOf.getTime())) return []
  const isMissing: Record<Step, boolean> = {
    confirm: identities.length > 0 && identities.every(({ provedAt }) => provedAt === null),
    card: cardNo !== null && isUngrown(detail?.growth ?? null),
    birthday: hasBirthDate === false,
    news: hasNewsChoice === false,
  }
  return STEPS.filter(step => isMissing[step])
}
