import { expect, test } from 'vitest'
import { SIGN_UP_FIELDS, type SignUpField } from '@/lib/membership/sign-up-field'
import { alternativesOf, sectionsOf } from './sections'

const asked = (fieldCode: SignUpField['fieldCode'], required = false): SignUpField => ({
  fieldCode,
  required,
})
const optionalOf = (fields: SignUpField[]) =>
  sectionsOf(fields).flatMap(([, drawn]) => drawn.filter(one => one.isOptional).map(one => one.fieldCode))

test('the headings come in the order of the programme’s fields, each once', () => {
  expect(sectionsOf(SIGN_UP_FIELDS).map(([name]) => name)).toEqual(['name', 'contact', 'password', 'more'])
  expect(
    sectionsOf([asked('EMAIL'), asked('GENDER'), asked('FIRST_NAME', true)]).map(([name]) => name),
  ).toEqual(['contact', 'more', 'name'])
})

test.each<[claim: string, fields: SignUpField[], alternatives: string[], optional: string[]]>([
  [
    'of two identities neither is marked',
    [asked('MOBILE_PHONE'), asked('EMAIL')],
    ['MOBILE_PHONE', 'EMAIL'],
    [],
  ],
  ['the only one is needed', [asked('EMAIL')], [], []],
  [
    'beside a required one the other is optional',
    [asked('EMAIL'), asked('MOBILE_PHONE', true)],
    [],
    ['EMAIL'],
  ],
  ['two required ones are', [asked('EMAIL', true), asked('MOBILE_PHONE', true)], [], []],
  ['all else is what it says', [asked('LAST_NAME'), asked('BIRTH_DATE', true)], [], ['LAST_NAME']],
])('%s', (_claim, fields, alternatives, optional) => {
  expect(alternativesOf(fields)).toEqual(alternatives)
  expect(optionalOf(fields)).toEqual(optional)
})
