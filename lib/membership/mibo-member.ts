import { z } from 'zod'
import type { Attribute } from './attribute'
import type { HomeAddress } from './home-address'

/** What Create Member is sent, spelled as the document spells it; an absent value is left out. */
export type MemberData = HomeAddress & {
  firstname: string
  lastname?: string
  displayname: string
  gender?: 0 | 1
  mobileNo?: string
  email?: string
  birthDate?: string
  externalRefNo?: string
  attributeList?: Attribute[]
  notification: 0 | 1 | 2 | 3
  customerType: 1
  memberStatus: 1
  allowRedeem: true
  estatement: true
}

// JSON can hold what no store takes: U+0000, half a surrogate pair, an id too long for a unique key.
const storable = z.string().refine(text => text.isWellFormed() && !text.includes('\u0000'))
const MAX_ID_LENGTH = 256

// Every field but memberID may be null, missing or of another type: one bad field never hides the member.
const text = storable.nullish().catch(null)
const integer = z.int().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)
const attribute = z.object({ attributeID: storable, value: storable })

const attributeList = z
  .unknown()
  .transform((list): Attribute[] | null => {
    if (!Array.isArray(list)) return null
    return list.flatMap(element => {
      const parsed = attribute.safeParse(element)
      return parsed.success ? [parsed.data] : []
    })
  })
  .nullish()

/**
 * Create Member's answer: the member itself, without an envelope. A memberID makes it a success. Unknown keys are
 * dropped, and so is `nric`, a national identity number that this product never holds.
 */
export const miboMemberSchema = z.object({
  memberID: storable.refine(id => id.length >= 1 && id.length <= MAX_ID_LENGTH),
  firstname: text,
  lastname: text,
  displayname: text,
  gender: integer,
  cardNo: text,
  externalRefNo: text,
  mobileNo: text,
  email: text,
  notification: integer,
  customerType: integer,
  memberStatus: integer,
  allowRedeem: flag,
  estatement: flag,
  homeAddress1: text,
  homeAddress2: text,
  homeAddress3: text,
  homePhone: text,
  homeFax: text,
  homeCountryID: text,
  homeStateID: text,
  homeCityID: text,
  homeCountry: text,
  homeState: text,
  homeCity: text,
  homePostcode: text,
  birthDate: text,
  memberSince: text,
  startDate: text,
  endDate: text,
  estatementSubscribedDate: text,
  attributeList,
})

export type MiboMember = z.output<typeof miboMemberSchema>
