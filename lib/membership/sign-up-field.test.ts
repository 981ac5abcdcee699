import { describe, expect, test } from 'vitest'
import { PERSONAL_FIELD_CODES } from './card-field-rows'
import { checkSignUpFields, SIGN_UP_FIELDS, type SignUpField } from './sign-up-field'

const asked = (fieldCode: SignUpField['fieldCode'], required = false): SignUpField => ({
  fieldCode,
  required,
})
const NAME = asked('FIRST_NAME', true)
const LEAST = [NAME, asked('EMAIL')]

test('what is asked for by default is every personal code once, name and password alone required', () => {
  expect(SIGN_UP_FIELDS.map(({ fieldCode }) => fieldCode).toSorted()).toEqual(PERSONAL_FIELD_CODES.toSorted())
  expect(SIGN_UP_FIELDS.filter(({ required }) => required).map(({ fieldCode }) => fieldCode)).toEqual([
    'FIRST_NAME',
    'PASSWORD',
  ])
  expect(checkSignUpFields(SIGN_UP_FIELDS, null)).toEqual([])
})

describe('a choice of fields', () => {
  test.each<[claim: string, fields: SignUpField[], minimumAge: number | null, problems: string[]]>([
    ['a name and an e-mail address are enough', LEAST, null, []],
    ['or a name and a mobile number', [NAME, asked('MOBILE_PHONE')], null, []],
    ['but nothing at all is not', [], null, ['first-name-missing', 'identity-missing']],
    [
      'nor a name that may be left empty',
      [asked('FIRST_NAME'), asked('EMAIL')],
      null,
      ['first-name-missing'],
    ],
    ['nor a name alone', [NAME], null, ['identity-missing']],
    ['nobody is asked twice', [...LEAST, asked('EMAIL')], null, ['duplicate-field']],
    ['nor for a gender they must name', [...LEAST, asked('GENDER', true)], null, ['never-required']],
    ['a gender may be asked for', [...LEAST, asked('GENDER')], null, []],
    ['a salutation likewise', [...LEAST, asked('USER_SALUTATION', true)], null, ['never-required']],
    ['an age needs a birth date', LEAST, 13, ['birth-date-missing']],
    ['that everybody gives', [...LEAST, asked('BIRTH_DATE')], 13, ['birth-date-missing']],
    ['and then can be checked', [...LEAST, asked('BIRTH_DATE', true)], 13, []],
    ['a birth date may be required without one', [...LEAST, asked('BIRTH_DATE', true)], null, []],
    ['ten are the most', [...LEAST, ...Array(8).fill(asked('LAST_NAME'))], null, ['duplicate-field']],
    [
      'eleven are too many',
      [...LEAST, ...Array(9).fill(asked('LAST_NAME'))],
      null,
      ['too-many-fields', 'duplicate-field'],
    ],
  ])('%s', (_claim, fields, minimumAge, problems) => {
    expect(checkSignUpFields(fields, minimumAge)).toEqual(problems)
  })
})
