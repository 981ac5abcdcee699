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

export function isAddressField(name: string): name is AddressField {
  return ADDRESS_FIELDS.some(known => known === name)
}
