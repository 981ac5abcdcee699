import { hasForbiddenCharacters } from './plain-text'

/** Free-text address fields of memberData that the portal may hold; ids and fax are never asked for (domain 4.3). */
export const ADDRESS_FIELDS = [
  'homeAddress1',
  'homeAddress2',
  'homeAddress3',
  'homePostcode',
  'homeCity',
  'homeState',
  'homeCountry',
  'homePhone',
] as const

export type AddressField = (typeof ADDRESS_FIELDS)[number]

export type HomeAddress = { [field in AddressField]?: string }

/** What a browser may fill in: the autofill names of the HTML standard. */
export const ADDRESS_AUTOCOMPLETE: Record<AddressField, string> = {
  homeAddress1: 'address-line1',
  homeAddress2: 'address-line2',
  homeAddress3: 'address-line3',
  homePostcode: 'postal-code',
  homeCity: 'address-level2',
  homeState: 'address-level1',
  homeCountry: 'country-name',
  homePhone: 'home tel',
}

/** Mibo states no limit for its texts; domain 4.3 settles it at 256 UTF-16 units. */
export const FREE_TEXT_MAX_LENGTH = 256

/** Why a trimmed text of memberData (an address line, a custom attribute) may not be kept; null where it may. */
export function checkFreeText(value: string): 'forbidden-characters' | 'too-long' | null {
  if (hasForbiddenCharacters(value)) return 'forbidden-characters'
  return value.length > FREE_TEXT_MAX_LENGTH ? 'too-long' : null
}

export function isAddressField(name: string): name is AddressField {
  return ADDRESS_FIELDS.some(known => known === name)
}
