import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Capability, Gateway } from '@/lib/gateway/gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Member, MemberFields } from '@/lib/membership/member'
import { done, refused } from '@/lib/membership/outcome'

const NOBODY = { memberID: '00000000-0000-7000-8000-000000000000', cardNo: 'XXXXXX00000000000000000' }

/** What the inquiries and the update of every adapter must do. `join` makes a member; undefined takes a field away. */
export function inquiryContract(
  capabilities: readonly Capability[],
  gateway: () => Gateway,
  join: (fields?: MemberFields) => Promise<Member>,
): void {
  const email = (identityNo: string): LoginIdentity => ({ identityType: 'EMAIL', identityNo })
  const mobile = (identityNo: string): LoginIdentity => ({ identityType: 'MOBILE_PHONE', identityNo })
  const update = (member: { memberID: string | null; cardNo: string | null }, fields: MemberFields) =>
    gateway().updateCardDetail(member, fields, new Date())

  const calls = [
    ['inquireCardDetail', (who: typeof NOBODY | Member) => gateway().inquireCardDetail(who)],
    ['inquireMemberAssets', (who: typeof NOBODY | Member) => gateway().inquireMemberAssets(who)],
    ['updateCardDetail', (who: typeof NOBODY | Member) => update(who, { FIRST_NAME: 'Nur' })],
  ] as const
  test.each(calls)('answers %s for a member and for nobody as its capabilities say', async (call, ask) => {
    const member = await join()
    if (capabilities.includes(call)) {
      expect(await ask(member)).toMatchObject({ ok: true })
      expect(await ask(NOBODY)).toEqual(refused('no-member'))
    } else {
      expect(await ask(member)).toEqual(refused('not-offered'))
      expect(await ask(NOBODY)).toEqual(refused('not-offered'))
    }
  })

  if (capabilities.includes('inquireCardDetail')) {
    test('shows the card that Create Member answered, with nothing on it yet', async () => {
      const member = await join({ LAST_NAME: 'Tan', GENDER: 'F', BIRTH_DATE: '1991-12-31' })
      const { fields, cardNo, memberID, allowRedeem } = member
      const inquired = await gateway().inquireCardDetail({ memberID, cardNo })
      expect(inquired).toMatchObject({ ok: true, value: { fields, cardNo, memberID, points: 0 } })
      // Only an adapter whose answers carry it tells it.
      expect([allowRedeem, null]).toContain(inquired.ok ? inquired.value.allowRedeem : 'none')
    })

    test('finds whose card an e-mail address or a mobile number is on, in any case of letters', async () => {
      const member = await join()
      const { EMAIL = '', MOBILE_PHONE = '' } = member.fields
      const ways = [email(EMAIL), email(EMAIL.toUpperCase()), mobile(MOBILE_PHONE)]
      for (const who of ways) {
        const found = await gateway().inquireCardDetail(who)
        const { memberID, cardNo, fields } = member
        expect(found, who.identityType).toMatchObject({ ok: true, value: { memberID, cardNo, fields } })
      }
    })

    test('finds a card by its number alone', async () => {
      const { memberID, cardNo } = await join()
      const found = await gateway().inquireCardDetail({ memberID: null, cardNo })
      expect(found).toMatchObject({ ok: true, value: { memberID, cardNo } })
      const unknown = { memberID: null, cardNo: NOBODY.cardNo }
      expect(await gateway().inquireCardDetail(unknown)).toEqual(refused('no-member'))
    })

    test('finds nobody under an identity that is on no card', async () => {
      const member = await join()
      const { EMAIL = '' } = member.fields
      const strangers = [email(`${randomUUID()}@example.com`), mobile('+60170000000'), email(`x${EMAIL}`)]
      for (const who of strangers)
        expect(await gateway().inquireCardDetail(who), who.identityNo).toEqual(refused('no-member'))
    })
  }

  if (capabilities.includes('inquireMemberAssets')) {
    test('shows a new member’s assets: no benefits, no money, points that are worth nothing yet', async () => {
      const assets = await gateway().inquireMemberAssets(await join())
      const nothing = { currency: expect.any(String), value: 0 }
      const worth = { pointMaxAmount: nothing, pointUnitAmount: expect.anything() }
      expect(assets).toEqual(done({ benefits: [], storedValue: nothing, worth }))
    })
  }

  if (capabilities.includes('updateCardDetail')) {
    test('sets the fields it is given, and leaves all others as they are', async () => {
      const member = await join({ LAST_NAME: 'Tan' })
      expect(await update(member, { FIRST_NAME: 'Nur', GENDER: 'F' })).toEqual(done(null))
      const inquired = await gateway().inquireCardDetail(member)
      const fields = { ...member.fields, FIRST_NAME: 'Nur', GENDER: 'F' }
      expect(inquired).toMatchObject({ ok: true, value: { fields, cardNo: member.cardNo } })
    })

    test('a new e-mail address is the one by which the member is found', async () => {
      const member = await join()
      const EMAIL = `${randomUUID()}@example.com`
      expect(await update(member, { EMAIL })).toEqual(done(null))
      expect(await gateway().inquireCardDetail(email(EMAIL))).toMatchObject({ ok: true })
      expect(await gateway().inquireCardDetail(email(member.fields.EMAIL ?? ''))).toEqual(
        refused('no-member'),
      )
    })

    test('of two changes the one that was asked for later counts, whichever arrives first', async () => {
      const member = await join()
      const [earlier, later] = [new Date(Date.now() - 60_000), new Date()]
      expect(await gateway().updateCardDetail(member, { FIRST_NAME: 'Later' }, later)).toEqual(done(null))
      await gateway().updateCardDetail(member, { FIRST_NAME: 'Earlier' }, earlier)
      const inquired = await gateway().inquireCardDetail(member)
      expect(inquired).toMatchObject({ ok: true, value: { fields: { FIRST_NAME: 'Later' } } })
    })
  }
}
