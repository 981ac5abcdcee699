import { record } from '@/lib/audit/record'
import type { Actor, RedeemProblem, Redemption } from '@/lib/gateway/redeeming-calls'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import { inTransaction, type Store } from '@/lib/store/connect'
import { lockMember } from '@/lib/store/member'
import {
  findLiveRedemption,
  findRedemption,
  insertRedemption,
  insertRedemptionCode,
  lockBenefit,
  moveBenefit,
  type RedemptionRow,
  updateRedemption,
} from '@/lib/store/redemption'
import { seal } from '@/lib/store/sealed'
import { CODE_MS, isUsable, memberRefusal, redemptionFrom, stateAt } from './redemption'
import { hashOfCode, newRedemptionCode } from './redemption-code'

type Asked = { memberID: string; benefitInstanceId: string; redemptionID: string }

/**
 * Makes the one live redemption of a benefit, under the locks of its member and of itself: open with a code, or accepted at
 * once where a safe `benefitUrl` needs no till.
 */
export function startRedemption(
  db: Store,
  { memberID, benefitInstanceId, redemptionID }: Asked,
  by: Actor,
  undoMinutes: number,
): Promise<Outcome<Redemption, RedeemProblem>> {
  return inTransaction(db, async tx => {
    const member = await lockMember(tx, memberID)
    if (member === null) return refused('no-benefit')
    // After the wait for the lock: what ran out meanwhile has run out.
    const now = new Date()
    const sentBefore = await findRedemption(tx, { memberID, redemptionID })
    if (sentBefore?.benefitInstanceID === benefitInstanceId)
      return done(redemptionFrom(sentBefore, undoMinutes, now))
    const refusal = memberRefusal(member, now)
    if (refusal !== null) return refused(refusal)
    const held = await lockBenefit(tx, memberID, benefitInstanceId)
    if (held === null || sentBefore !== null) return refused('no-benefit')
    const live = await findLiveRedemption(tx, memberID, benefitInstanceId)
    if (live && stateAt(live, now) === 'open') return refused('being-redeemed')
    if (live?.state === 'accepted' || !isUsable(held.benefit, now)) return refused('not-usable')
    if (live) await updateRedemption(tx, live, { state: 'lapsed', sealedCode: null })

    const needsTill = safeHttpsUrl(held.template.benefitUrl ?? '') === null
    const code = needsTill ? newRedemptionCode() : null
    const codeEnd = new Date(Math.min(now.getTime() + CODE_MS, held.benefit.expireTime.getTime()))
    const row: RedemptionRow = {
      memberID,
      redemptionID,
      benefitInstanceID: benefitInstanceId,
      state: needsTill ? 'open' : 'accepted',
      sealedCode: code === null ? null : seal(code),
      startedAt: now,
      expiresAt: needsTill ? codeEnd : now,
      acceptedAt: needsTill ? null : now,
      acceptedBy: null,
      acceptRequestID: null,
      undoneAt: null,
    }
    if (!(await insertRedemption(tx, row))) return refused('being-redeemed')
    // One time in ten million the code is another's: undone as a whole, and the person presses again.
    if (code !== null) await insertRedemptionCode(tx, { codeHash: hashOfCode(code), memberID, redemptionID })
    else await moveBenefit(tx, row, 'ACTIVATED', 'USED')
    const event = needsTill ? 'redemption-started' : 'redemption-accepted'
    await record(tx, { ...by, event, subjectID: redemptionID }, now)
    return done(redemptionFrom(row, undoMinutes, now))
  })
}
