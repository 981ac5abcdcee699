import { describe, expect, test } from 'vitest'
import { SAMPLE_SETTINGS } from '@/lib/launch/sample/programme'
import { SIGN_UP_FIELDS } from '@/lib/membership/sign-up-field'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { programmeSettingsSchema } from './settings-schema'

/** Path and code of everything that is wrong with the settings, so changed. */
function faultsOf(changed: object): string[] {
  const parsed = programmeSettingsSchema.safeParse({ ...SETTINGS, ...changed })
  return parsed.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? []
}

test('the settings of the sample and of the tests hold', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf(SAMPLE_SETTINGS)).toEqual([])
})

const field = (fieldCode: string, required = false) => ({ fieldCode, required })
const least = [field('FIRST_NAME', true), field('EMAIL'), field('PASSWORD', true)]

describe('what sign-up may ask for', () => {
  test.each<[claim: string, changed: object, faults: string[]]>([
    ['a name, one identity and a password are enough', { signUpFields: least }, []],
    ['the password may go', { signUpFields: [least[0], least[1]] }, []],
    ['the mobile number may be the one identity', { signUpFields: [least[0], field('MOBILE_PHONE')] }, []],
    ['all nine', { signUpFields: SIGN_UP_FIELDS }, []],
    ['in any order', { signUpFields: SIGN_UP_FIELDS.toReversed() }, []],
    ['not without FIRST_NAME', { signUpFields: [least[1]] }, ['signUpFields: first-name-missing']],
    [
      'nor with FIRST_NAME left to choice',
      { signUpFields: [field('FIRST_NAME'), least[1]] },
      ['signUpFields: first-name-missing'],
    ],
    ['nor without any identity', { signUpFields: [least[0]] }, ['signUpFields: identity-missing']],
    ['nor twice for one', { signUpFields: [...least, field('EMAIL')] }, ['signUpFields: duplicate-field']],
    [
      'nobody is made to choose a gender',
      { signUpFields: [...least, field('GENDER', true)] },
      ['signUpFields: never-required'],
    ],
    [
      'nor a salutation',
      { signUpFields: [...least, field('USER_SALUTATION', true)] },
      ['signUpFields: never-required'],
    ],
    ['a minimum age needs a birth date', { minimumAge: 13 }, ['signUpFields: birth-date-missing']],
    [
      'a required one',
      { minimumAge: 13, signUpFields: [...least, field('BIRTH_DATE')] },
      ['signUpFields: birth-date-missing'],
    ],
    ['and then holds', { minimumAge: 13, signUpFields: [...least, field('BIRTH_DATE', true)] }, []],
  ])('%s', (_claim, changed, faults) => {
    expect(faultsOf(changed)).toEqual(faults)
  })

  test('a code of answers only is none that a person can be asked for', () => {
    expect(faultsOf({ signUpFields: [...least, field('POINT')] })).toHaveLength(1)
  })
})

const LABEL = { languageValues: { 'en-US': 'Shoe size' } }
const ID = '00000000-0000-4000-8000-000000000001'

test.each<[claim: string, changed: object, faults: string[]]>([
  ['an accent that white cannot be read on', { accent: '#f0c040' }, ['accent: low-contrast']],
  ['the palest that it can', { accent: '#767676' }, []],
  ['one shade paler', { accent: '#777777' }, ['accent: low-contrast']],
  ['what is no colour', { accent: 'red;}' }, ['accent: not-a-colour', 'accent: low-contrast']],
  ['a currency nobody knows', { currency: 'ABC' }, ['currency: unknown-currency']],
  ['a zone nobody knows', { zone: 'Mars/Olympus' }, ['zone: unknown-zone']],
  [
    'a calling code of no country',
    { defaultCallingCode: '+999' },
    ['defaultCallingCode: unknown-calling-code'],
  ],
  ['a language that is none', { promisedLanguages: ['en_US'] }, ['promisedLanguages: not-a-language']],
  ['a language twice', { promisedLanguages: ['ar', 'ar'] }, ['promisedLanguages: duplicate-language']],
  ['a text to ask for', { attributes: [{ attributeID: ID, label: LABEL }] }, []],
  [
    'the same question twice',
    {
      attributes: [
        { attributeID: ID, label: LABEL },
        { attributeID: ID, label: LABEL },
      ],
    },
    ['attributes: duplicate-attribute'],
  ],
  [
    'one answer twice',
    {
      attributes: [
        {
          attributeID: ID,
          label: LABEL,
          options: [
            { value: 'S', label: LABEL },
            { value: 'S', label: LABEL },
          ],
        },
      ],
    },
    ['attributes: duplicate-option'],
  ],
])('settings are judged: %s', (_claim, changed, faults) => {
  expect(faultsOf(changed)).toEqual(faults)
})

test.each([
  ['pointsPerUnit', 0],
  ['unitAmount', 0],
  ['unitAmount', 2_147_483_648],
  ['pointsValidDays', 0],
  ['undoMinutes', -1],
  ['minimumAge', 0],
  ['promisedLanguages', []],
  ['name', ' '],
  ['growthKind', 'miles'],
])('%s cannot be %j', (name, value) => {
  expect(faultsOf({ [name]: value })[0]).toMatch(new RegExp(`^(?:${name}|signUpFields): `))
})
