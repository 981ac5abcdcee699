import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import type { Member } from '@/lib/membership/member'
import { done, refused } from '@/lib/membership/outcome'

const NOBODY = { memberID: randomUUID(), cardNo: null }
const UNNAMED = { memberID: null, cardNo: null }

/** What an adapter does for staff across the counter; one that cannot says so by null. */
export function deskContract(isOffered: boolean, gateway: () => Gateway, join: () => Promise<Member>): void {
  test(`${isOffered ? 'offers' : 'does not offer'} what staff do for a member`, () => {
    expect(gateway().desk !== null).toBe(isOffered)
  })
  if (!isOffered) return

  const desk = () => {
    const { desk: calls } = gateway()
    if (calls === null) throw new Error('The desk is not offered')
    return calls
  }
  const by = () => ({ staffID: randomUUID(), accountID: randomUUID() })
  const given = (points: number) => ({ points, reason: 'goodwill', requestID: randomUUID() }) as const

  test('gives points that the card shows, and does nothing for nobody', async () => {
    const member = await join()
    expect(await desk().adjustPoints(member, given(120), by())).toEqual(done({ balance: 120 }))
    expect(await gateway().inquireCardDetail(member)).toMatchObject({ value: { points: 120 } })
    for (const who of [NOBODY, UNNAMED])
      expect(await desk().adjustPoints(who, given(1), by())).toEqual(refused('no-member'))
  })

  test('sets a number under which the card is found, and gives nobody another one’s', async () => {
    const [member, other] = [await join(), await join()]
    const number = `KK${randomUUID()}`
    expect(await desk().setExternalRefNo(member, number, by())).toEqual(done(null))
    const found = await gateway().inquireCardDetail({ memberID: null, cardNo: number })
    expect(found).toMatchObject({ value: { memberID: member.memberID, externalRefNo: number } })
    for (const taken of [number, member.cardNo ?? ''])
      expect(await desk().setExternalRefNo(other, taken, by())).toEqual(refused('taken'))
    for (const who of [NOBODY, UNNAMED])
      expect(await desk().setExternalRefNo(who, 'KK1', by())).toEqual(refused('no-member'))
  })
}
