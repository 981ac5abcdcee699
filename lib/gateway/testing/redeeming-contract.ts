import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import type { Actor } from '@/lib/gateway/redeeming-calls'
import type { Member } from '@/lib/membership/member'
import { done, refused } from '@/lib/membership/outcome'

const SOMEBODY: Actor = { actorKind: 'member', actorID: randomUUID() }
const NOBODY = { memberID: randomUUID(), cardNo: null }
const ACCEPTED_ONLY = { memberID: null, cardNo: null }

/** What redeeming must do in an adapter that offers it; one that does not says so by null. */
export function redeemingContract(
  redeems: boolean,
  gateway: () => Gateway,
  join: () => Promise<Member>,
): void {
  test(`${redeems ? 'offers' : 'does not offer'} redeeming`, () => {
    expect(gateway().redeeming !== null).toBe(redeems)
  })
  if (!redeems) return

  const calls = () => {
    const { redeeming } = gateway()
    if (redeeming === null) throw new Error('Redeeming is not offered')
    return redeeming
  }
  const asked = { benefitInstanceId: 'nothing of theirs', redemptionID: randomUUID() }

  test('redeems nothing that a member does not hold, and nothing for nobody', async () => {
    const member = await join()
    expect(await calls().readRedemptions(member)).toEqual(done([]))
    for (const who of [member, NOBODY, ACCEPTED_ONLY]) {
      expect(await calls().startRedemption(who, asked, SOMEBODY)).toEqual(refused('no-benefit'))
      expect(await calls().undoRedemption(who, asked.redemptionID, SOMEBODY)).toEqual(refused('unknown'))
    }
  })

  test.each([
    [{ code: 'ABCD2345', cardNo: null }],
    [{ code: '', cardNo: null }],
    [{ memberID: randomUUID(), redemptionID: randomUUID() }],
  ])('knows nobody by %j, whatever a till asks', async named => {
    expect(await calls().lookUp(named)).toEqual(refused('unknown'))
    expect(await calls().acceptRedemption(named, randomUUID(), SOMEBODY)).toEqual(refused('unknown'))
    expect(await calls().undoAcceptance(named, SOMEBODY)).toEqual(refused('unknown'))
  })
}
