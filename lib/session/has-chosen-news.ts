import { store } from '@/lib/store/connect'
import { readConsents } from '@/lib/store/consent'

/** Whether somebody was ever asked by which channels they want news: sign-up does, a card made at a till does not. */
export async function hasChosenNews(accountID: string): Promise<boolean> {
  const { newest } = await readConsents(store(), accountID)
  return newest.email !== undefined || newest.sms !== undefined
}
