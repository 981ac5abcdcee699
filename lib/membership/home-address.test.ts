import { expect, test } from 'vitest'
import { ADDRESS_AUTOCOMPLETE, ADDRESS_FIELDS, isAddressField } from './home-address'

test('the eight free texts of memberData are offered, each with what a browser may fill in', () => {
  expect(ADDRESS_FIELDS).toEqual([
    'homeAddress1',
    'homeAddress2',
    'homeAddress3',
    'homePostcode',
    'homeCity',
    'homeState',
    'homeCountry',
    'homePhone',
  ])
  expect(Object.entries(ADDRESS_AUTOCOMPLETE)).toEqual([
    ['homeAddress1', 'address-line1'],
    ['homeAddress2', 'address-line2'],
    ['homeAddress3', 'address-line3'],
    ['homePostcode', 'postal-code'],
    ['homeCity', 'address-level2'],
    ['homeState', 'address-level1'],
    ['homeCountry', 'country-name'],
    ['homePhone', 'home tel'],
  ])
})

test.each(['homeFax', 'homeCountryID', 'homeCityID', 'homeStateID', 'nric', 'FIRST_NAME', 'toString', ''])(
  'never %j',
  name => {
    expect(isAddressField(name)).toBe(false)
  },
)

test.each(ADDRESS_FIELDS)('but %s', name => {
  expect(isAddressField(name)).toBe(true)
})
