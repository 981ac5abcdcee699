import type { Attribute } from './attribute'
import { type ChangeTimes, notOvertaken, withTimes } from './change-times'
import { type HomeAddress, isAddressField } from './home-address'

/** What memberData holds beyond the CardFields, and when each part of it was changed. */
export type MemberData = {
  address: HomeAddress
  attributeList: readonly Attribute[]
  changeTimes: ChangeTimes
}

/** New texts, by address field or `attribute.` and its id; an empty one takes the old one away. */
export type MemberDataChange = Readonly<Record<string, string>>

const ATTRIBUTE = 'attribute.'

/** Sets what no later change has set, and leaves everything else: two people's changes of different parts both stay. */
export function changedMemberData(kept: MemberData, change: MemberDataChange, requestTime: Date) {
  const counting = notOvertaken(Object.keys(change), kept.changeTimes, requestTime)
  let [address, attributeList] = [kept.address, [...kept.attributeList]]
  for (const name of counting) {
    const value = change[name] ?? ''
    if (isAddressField(name)) {
      const { [name]: _old, ...others } = address
      address = value === '' ? others : { ...others, [name]: value }
    } else if (name.startsWith(ATTRIBUTE)) {
      const attributeID = name.slice(ATTRIBUTE.length)
      const others = attributeList.filter(one => one.attributeID !== attributeID)
      attributeList = value === '' ? others : [...others, { attributeID, value }]
    }
  }
  return { address, attributeList, changeTimes: withTimes(kept.changeTimes, counting, requestTime) }
}
