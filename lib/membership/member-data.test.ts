import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedMemberData, type MemberData, type MemberDataChange } from './member-data'

const NOTHING: MemberData = { address: {}, attributeList: [], changeTimes: {} }
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))

test('an address and an answer are set, replaced and taken away', () => {
  const given = changedMemberData(NOTHING, { homeCity: 'Ipoh', 'attribute.a': 'KOPI' }, at(1))
  expect(given).toMatchObject({
    address: { homeCity: 'Ipoh' },
    attributeList: [{ attributeID: 'a', value: 'KOPI' }],
  })
  const taken = changedMemberData(given, { homeCity: '', 'attribute.a': '' }, at(2))
  expect(taken).toMatchObject({ address: {}, attributeList: [] })
})

test('a name that is neither changes nothing', () => {
  expect(changedMemberData(NOTHING, { nric: 'x', cardNo: 'y' }, at(1))).toMatchObject({
    address: {},
    attributeList: [],
  })
})

test('whatever order changes arrive in, the last one asked for holds', () => {
  const change: fc.Arbitrary<MemberDataChange> = fc.dictionary(
    fc.constantFrom('homeCity', 'homeState', 'attribute.a'),
    fc.constantFrom('', 'one', 'two'),
  )
  const byName = ({ address, attributeList, changeTimes }: MemberData) => ({
    address,
    attributeList: attributeList.toSorted((a, b) => a.attributeID.localeCompare(b.attributeID)),
    changeTimes,
  })
  const both = fc.array(change, { maxLength: 5 }).chain(changes => {
    const timed = changes.map((one, minute) => ({ one, minute }))
    return fc.tuple(fc.constant(timed), fc.shuffledSubarray(timed, { minLength: timed.length }))
  })
  fc.assert(
    fc.property(both, ([inOrder, shuffled]) => {
      const after = (all: typeof inOrder) =>
        all.reduce<MemberData>((kept, { one, minute }) => changedMemberData(kept, one, at(minute)), NOTHING)
      expect(byName(after(shuffled))).toEqual(byName(after(inOrder)))
    }),
  )
})
