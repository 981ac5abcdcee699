import { record } from '@/lib/audit/record'
import type { Actor, AtTill, LookUpProblem, RedemptionName, TillRefusal } from '@/lib/gateway/redeeming-calls'
import { maskedName } from '@/lib/membership/masked-name'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { redemptionCodeFrom } from '@/lib/membership/redemption-code'
import { type Database, inTransaction, type Store } from '@/lib/store/connect'
import { lockMember, type MemberRow } from '@/lib/store/member'
import {
  findRedeemed,
  findRedemptionKey,
  moveBenefit,
  type RedemptionKey,
  updateRedemption,
} from '@/lib/store/redemption'
import { benefitDetailFrom } from './benefit-detail'
import { redemptionFrom, tillRefusal, undoEnd } from './redemption'
import { hashesOfCode } from './redemption-code'
import { takeBack } from './undo-redemption'

type Found = NonNullable<Awaited<ReturnType<typeof findRedeemed>>> & { member: MemberRow }

async function keyOf(db: Database, named: RedemptionName): Promise<RedemptionKey | null> {
  if (!('code' in named)) return named
  const code = redemptionCodeFrom(named.code)
  return code === null ? null : findRedemptionKey(db, hashesOfCode(code))
}

/** Numbers of cards as they are typed from one, in groups or not. */
const plainNumber = (number: string | null) => number?.replace(/[\s\p{Pd}]/gu, '').toUpperCase() ?? ''

function isOwn({ cardNo, externalRefNo }: MemberRow, typed: string): boolean {
  return [cardNo, externalRefNo].some(number => plainNumber(number) === plainNumber(typed))
}

/** Finds what a name stands for, under the lock of its member: nothing of it changes until the transaction ends. */
async function find(tx: Database, named: RedemptionName): Promise<Outcome<Found, LookUpProblem>> {
  const key = await keyOf(tx, named)
  const member = key && (await lockMember(tx, key.memberID))
  const found = member && (await findRedeemed(tx, key))
  if (!found) return refused('unknown')
  const cardNo = 'code' in named ? plainNumber(named.cardNo) : ''
  if (cardNo !== '' && !isOwn(member, cardNo)) return refused('wrong-member')
  return done({ ...found, member })
}

function atTill(found: Found, undoMinutes: number, now: Date): AtTill {
  const { member, redemption } = found
  return {
    memberID: member.memberID,
    maskedName: maskedName(member.userName || member.firstName),
    redemption: redemptionFrom(redemption, undoMinutes, now),
    benefit: benefitDetailFrom(found),
    refusal: tillRefusal(found, now),
  }
}

/** What a code stands for, and whether it would be accepted. */
export function lookUp(
  db: Store,
  named: RedemptionName,
  undoMinutes: number,
): Promise<Outcome<AtTill, LookUpProblem>> {
  return inTransaction(db, async tx => {
    const found = await find(tx, named)
    return found.ok ? done(atTill(found.value, undoMinutes, new Date())) : found
  })
}

/** Accepts a redemption and uses its benefit up, both or neither. */
export function acceptRedemption(
  db: Store,
  named: RedemptionName,
  requestID: string,
  by: Actor,
  undoMinutes: number,
): Promise<Outcome<AtTill, TillRefusal | LookUpProblem>> {
  return inTransaction(db, async tx => {
    const found = await find(tx, named)
    if (!found.ok) return found
    const now = new Date()
    const { redemption, benefit } = found.value
    const isSentAgain = redemption.state === 'accepted' && redemption.acceptRequestID === requestID
    if (isSentAgain) return done(atTill(found.value, undoMinutes, now))
    const refusal = tillRefusal(found.value, now)
    if (refusal !== null) return refused(refusal)
    if (!(await moveBenefit(tx, redemption, 'ACTIVATED', 'USED'))) return refused('benefit-ended')
    const accepted = {
      ...redemption,
      state: 'accepted',
      sealedCode: null,
      acceptedAt: now,
      acceptedBy: by.actorID,
      acceptRequestID: requestID,
    } as const
    await updateRedemption(tx, redemption, accepted)
    await record(tx, { ...by, event: 'redemption-accepted', subjectID: redemption.redemptionID }, now)
    const used = { ...benefit, status: 'USED' } as const
    return done(atTill({ ...found.value, redemption: accepted, benefit: used }, undoMinutes, now))
  })
}

/** Takes an acceptance back while the programme's window is open. */
export function undoAcceptance(
  db: Store,
  named: RedemptionName,
  by: Actor,
  undoMinutes: number,
): Promise<Outcome<AtTill, 'not-accepted' | 'undo-over' | LookUpProblem>> {
  return inTransaction(db, async tx => {
    const found = await find(tx, named)
    if (!found.ok) return found
    const now = new Date()
    const { redemption, benefit } = found.value
    const { state, acceptedAt, acceptedBy } = redemption
    if (acceptedBy === null || acceptedAt === null) return refused('not-accepted')
    if (state === 'undone') return done(atTill(found.value, undoMinutes, now))
    if (now >= undoEnd(acceptedAt, undoMinutes)) return refused('undo-over')
    const undone = await takeBack(tx, redemption, by, now)
    const usable = { ...benefit, status: 'ACTIVATED' } as const
    return done(atTill({ ...found.value, redemption: undone, benefit: usable }, undoMinutes, now))
  })
}
