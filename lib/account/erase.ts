import { record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import { releaseBrakes } from '@/lib/limits/brakes'
import { log } from '@/lib/log'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'
import type { Account } from '@/lib/store/account'
import { isClosingTold, lockDueAccount, readDueAccounts } from '@/lib/store/closing'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { addressesOf, eraseAccountRows } from '@/lib/store/erase-account'

type Context = { db: Store; members: Gateway; now: number }
const here = (): Context => ({ db: store(), members: gateway(), now: Date.now() })

/** The word that an account will be erased goes out before it is, unless no provider takes it for so long. */
const LAST_WORD_MS = 3_600_000

const AT_ONCE = 20

/**
 * Erases accounts whose time has come. Any number of workers may do this at once, and be killed at any moment: what is
 * not done is done by the next one.
 * @returns how many were erased.
 */
export async function eraseDueAccounts(context: Context = here()): Promise<number> {
  let erased = 0
  for (const account of await readDueAccounts(context.db, AT_ONCE)) {
    const isErased = await eraseAccount(account, context).catch(error => {
      log.error({ event: 'erase', error: error instanceof Error ? error.name : 'unknown' })
      return false
    })
    if (isErased) erased += 1
  }
  return erased
}

/**
 * Erases one account whose time has come: first at the keeper of members, where it can, then everything here, in one
 * transaction. False where it is to be tried again, or another worker is at it.
 */
async function eraseAccount(account: Account, { db, members, now }: Context): Promise<boolean> {
  const { accountID } = account
  if (!(await isClosingTold(db, accountID, new Date(now - LAST_WORD_MS)))) return false
  const key = memberKeyOf(account)
  if (members.closing && key) {
    const erased = await members.closing.eraseMember(key)
    // Gone already: erased by a worker that was interrupted after it.
    if (!erased.ok && erased.problem !== 'no-member') return false
  }
  return inTransaction(db, async tx => {
    const locked = await lockDueAccount(tx, accountID)
    if (locked === null) return false
    const onCard = identitiesFrom(parseStoredCard(locked.card)?.fields ?? {})
    const addresses = await addressesOf(tx, accountID, onCard)
    const keys = addresses.map(({ identityNo }) => identityNo)
    await releaseBrakes(accountID, keys, tx)
    await eraseAccountRows(tx, accountID, addresses)
    await record(tx, { actorKind: 'system', actorID: null, event: 'account-erased', subjectID: accountID })
    return true
  })
}
