import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { memberKeyOf } from '@/lib/registration/stored-card'
import { lockAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { readConsents } from '@/lib/store/consent'

/** The keeper of members did not answer: it is to be told again. */
class Untold extends Error {
  override name = 'Untold'
}

/**
 * Tells the keeper of members which news the member of an account wants now. Of several at once one after another, each
 * with the newest word: what is told last is what stands. Safe to call at any time.
 * @throws Untold where it has to be tried again.
 */
export async function tellMarketing(
  accountID: string,
  { db, members }: { db: Store; members: Gateway } = { db: store(), members: gateway() },
): Promise<void> {
  await inTransaction(db, async tx => {
    const account = await lockAccount(tx, accountID)
    const key = account && memberKeyOf(account)
    if (!members.marketing || !key) return
    const { email, sms } = (await readConsents(tx, accountID)).newest
    const wanted = { ...(email && { email: email.granted }), ...(sms && { sms: sms.granted }) }
    const told = await members.marketing.setMarketingConsent(key, wanted)
    if (!told.ok && told.problem === 'unreachable') throw new Untold()
  })
}
