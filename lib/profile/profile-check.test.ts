import { describe, expect, test } from 'vitest'
import { ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { changedNames, profileChangeFrom } from './profile-change'
import { checkProfileField } from './profile-check'
import { profileNamesOf, profileRulesFrom } from './profile-rules'

const TODAY = '2026-11-26'
const ATTRIBUTE = '3f2f3a80-0000-4000-8000-000000000001'
const label = { languageValues: { en: 'Favourite' } }
const attributes = [{ attributeID: ATTRIBUTE, label, options: [{ value: 'KOPI', label }] }]
const rules = profileRulesFrom({ ...SETTINGS, attributes, minimumAge: 18 }, TODAY, true)

const name = (letters: number) => 'a'.repeat(letters)

describe('a field of the profile', () => {
  test.each<
    [claim: string, code: 'FIRST_NAME' | 'LAST_NAME', shown: string, typed: string, verdict: string | null]
  >([
    ['was never given and stays so', 'FIRST_NAME', '', '', null],
    ['is given now, one letter', 'LAST_NAME', '', 'X', null],
    ['fits to the last letter', 'FIRST_NAME', 'Mei', name(20), null],
    ['is one letter too long', 'FIRST_NAME', 'Mei', name(21), 'too-long'],
    ['came from elsewhere too long and stays', 'FIRST_NAME', name(60), name(60), null],
    ['came with a line break, which a box drops', 'FIRST_NAME', 'Mei\nLin', 'MeiLin', null],
    ['came with spaces around it', 'FIRST_NAME', ' Mei ', 'Mei', null],
    ['came too long and is shorter now, but not enough', 'FIRST_NAME', name(60), name(59), 'too-long'],
    ['had a value and is empty', 'LAST_NAME', 'Lim', '', 'cannot-clear'],
    ['had a value and is blank', 'LAST_NAME', 'Lim', '  ', 'cannot-clear'],
    ['turns the text around it', 'FIRST_NAME', 'Mei', 'Mei\u202Ex', 'forbidden-characters'],
  ])('that %s', (_claim, code, shown, typed, verdict) => {
    expect(checkProfileField(code, { [code]: typed, [`shown.${code}`]: shown }, rules)).toBe(verdict)
  })

  const born = (date: string, shown = '') => {
    const [year = '', month = '', day = ''] = date.split('-')
    const boxes = { 'BIRTH_DATE.year': year, 'BIRTH_DATE.month': month, 'BIRTH_DATE.day': day }
    return checkProfileField('BIRTH_DATE', { ...boxes, 'shown.BIRTH_DATE': shown }, rules)
  }
  test.each<[date: string, shown: string, verdict: string | null]>([
    ['1990-7-5', '1990-07-05', null],
    ['2008-11-26', '', null],
    ['2008-11-27', '', 'too-young'],
    ['2012-01-01', '2012-01-01', null],
    ['2030-01-01', '', 'date-in-future'],
    ['1990-02-30', '1990-02-28', 'not-a-date'],
    ['', '1990-02-28', 'cannot-clear'],
  ])('born %s where %j was shown: %s', (date, shown, verdict) => {
    expect(born(date, shown)).toBe(verdict)
  })

  test.each<[code: 'GENDER' | 'USER_SALUTATION', shown: string, typed: string, verdict: string | null]>([
    ['GENDER', '', 'F', null],
    ['GENDER', 'F', 'M', null],
    ['GENDER', 'F', '', 'cannot-clear'],
    ['GENDER', '', 'X', 'not-in-list'],
    ['USER_SALUTATION', 'MR.', 'mr', null],
    ['USER_SALUTATION', 'MR.', '', 'cannot-clear'],
  ])('%s from %j to %j: %s', (code, shown, typed, verdict) => {
    expect(checkProfileField(code, { [code]: typed, [`shown.${code}`]: shown }, rules)).toBe(verdict)
  })

  test.each<[shown: string, typed: string, verdict: string | null]>([
    ['', 'KOPI', null],
    ['KOPI', '', null],
    ['TEH', 'TEH', null],
    ['KOPI', 'TEH', 'not-in-list'],
  ])('an answer from %j to %j: %s', (shown, typed, verdict) => {
    const field = `attribute.${ATTRIBUTE}` as const
    expect(checkProfileField(field, { [field]: typed, [`shown.${field}`]: shown }, rules)).toBe(verdict)
  })

  test.each(ADDRESS_FIELDS)('%s may be emptied, and holds 256 characters', field => {
    const check = (typed: string) =>
      checkProfileField(field, { [field]: typed, [`shown.${field}`]: 'Jalan Besar' }, rules)
    expect([check(''), check(name(256)), check(name(257))]).toEqual([null, null, 'too-long'])
  })
})

test('only what differs from what was shown is a change', () => {
  const values = {
    ...{ FIRST_NAME: 'Mei', 'shown.FIRST_NAME': 'Mei', LAST_NAME: ' Lim ', 'shown.LAST_NAME': 'Tan' },
    ...{ homeCity: '', 'shown.homeCity': 'Ipoh', homeState: 'Perak', 'shown.homeState': 'Perak' },
  }
  const change = profileChangeFrom(values, rules)
  expect(change).toEqual({ ok: true, value: { fields: { LAST_NAME: 'Lim' }, data: { homeCity: '' } } })
  expect(change.ok && changedNames(change.value)).toEqual(['LAST_NAME', 'homeCity'])
})

test('one field that is wrong refuses the whole, and each says what is wrong with it', () => {
  const values = { FIRST_NAME: name(21), GENDER: 'X', LAST_NAME: 'Lim' }
  const problem = { FIRST_NAME: 'too-long', GENDER: 'not-in-list' }
  expect(profileChangeFrom(values, rules)).toEqual({ ok: false, problem })
})

test('what the programme does not ask for is no change, whatever is posted', () => {
  const bare = profileRulesFrom({ ...SETTINGS, attributes: [], asksAddress: false }, TODAY, false)
  expect(profileNamesOf(bare)).not.toContain('homeCity')
  const posted = { homeCity: 'Ipoh', EMAIL: 'other@example.com', MOBILE_PHONE: '+60170000000', PASSWORD: 'x' }
  expect(profileChangeFrom(posted, bare)).toEqual({ ok: true, value: { fields: {}, data: {} } })
})
