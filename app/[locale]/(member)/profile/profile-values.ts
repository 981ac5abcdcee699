import { isCalendarDate } from '@/lib/membership/birth-date'
import { CARD_FIELDS } from '@/lib/membership/card-field'
import { ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { PROFILE_CODES, type ProfileCode, type ProfileName, shownName } from '@/lib/profile/profile-rules'
import { attributeName } from '@/lib/registration/sign-up-rules'
import type { ProfileView } from './profile-view'

type Held = Pick<ProfileView, 'fields' | 'address' | 'attributeList' | 'attributes' | 'showsAddress'>

/** What the form begins with, by the names of its inputs; and beside each, hidden, what it was drawn with. */
export function profileValues(view: Held): Record<string, string> {
  const shown: [ProfileName, string][] = [
    ...PROFILE_CODES.map((code): [ProfileName, string] => [code, drawable(code, view.fields[code])]),
    ...view.attributes.map(({ attributeID }): [ProfileName, string] => [
      attributeName(attributeID),
      view.attributeList.find(kept => kept.attributeID === attributeID)?.value ?? '',
    ]),
    ...(view.showsAddress ? ADDRESS_FIELDS : []).map((name): [ProfileName, string] => [
      name,
      view.address[name] ?? '',
    ]),
  ]
  return {
    ...Object.fromEntries(shown),
    ...boxesOf(drawable('BIRTH_DATE', view.fields.BIRTH_DATE)),
    ...Object.fromEntries(shown.map(([name, value]) => [shownName(name), value])),
  }
}

/** What a box, a list or three boxes can show; anything else from upstream is as if nothing had been given. */
function drawable(code: ProfileCode, value = ''): string {
  if (code === 'BIRTH_DATE') return isCalendarDate(value) ? value : ''
  const { values } = CARD_FIELDS[code]
  return !values || values.includes(value) ? value : ''
}

function boxesOf(date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return { 'BIRTH_DATE.year': year, 'BIRTH_DATE.month': month, 'BIRTH_DATE.day': day }
}
