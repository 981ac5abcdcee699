import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fieldProblemsFrom } from './field-problems'
import { refusedForm, UNSENT } from './form-state'
import { formTexts } from './form-texts'

describe('the named texts of a posted form', () => {
  const NAMES = ['FIRST_NAME', 'BIRTH_DATE.day', 'toString'] as const
  const posted = (...entries: [string, string | Blob][]) => {
    const form = new FormData()
    for (const [name, value] of entries) form.append(name, value)
    return formTexts(form, NAMES)
  }
  const NOTHING = { FIRST_NAME: '', 'BIRTH_DATE.day': '', toString: '' }

  test.each<[claim: string, entries: [string, string | Blob][], texts: object]>([
    ['are empty where nothing was posted', [], NOTHING],
    ['are as typed, spaces and all', [['FIRST_NAME', ' Aminah ']], { ...NOTHING, FIRST_NAME: ' Aminah ' }],
    ['keep a dot in their name', [['BIRTH_DATE.day', '7']], { ...NOTHING, 'BIRTH_DATE.day': '7' }],
    [
      'leave out what was not asked for',
      [
        ['isStaff', '1'],
        ['$ACTION_KEY', 'k'],
      ],
      NOTHING,
    ],
    [
      'are the first of two',
      [
        ['FIRST_NAME', 'one'],
        ['FIRST_NAME', 'two'],
      ],
      { ...NOTHING, FIRST_NAME: 'one' },
    ],
    ['are never a file', [['FIRST_NAME', new Blob(['x'])]], NOTHING],
    [
      'are the first text beside a file',
      [
        ['FIRST_NAME', new Blob()],
        ['FIRST_NAME', 'a'],
      ],
      { ...NOTHING, FIRST_NAME: 'a' },
    ],
    ['may be called like a method', [['toString', 'x']], { ...NOTHING, toString: 'x' }],
  ])('%s', (_claim, entries, texts) => {
    expect(posted(...entries)).toEqual(texts)
  })
})

test.each([undefined, null, 'x', {}, []])('what is no form at all holds nothing: %j', form => {
  expect(formTexts(form, ['FIRST_NAME'])).toEqual({ FIRST_NAME: '' })
})

describe('a refused form', () => {
  const KEPT = [
    'FIRST_NAME',
    'MOBILE_PHONE',
    'MOBILE_PHONE.callingCode',
    'homePostcode',
    'requestId',
    'identityNo',
  ]
  test.each(KEPT)('keeps what was typed into %s', name => {
    expect(refusedForm({ [name]: 'typed' }, {}).values).toEqual({ [name]: 'typed' })
  })

  test.each(['PASSWORD', 'password', 'newPassword', 'code'])('never hands back the secret %s', name => {
    expect(refusedForm({ [name]: 'typed' }, {}).values).toEqual({})
  })

  test('says nothing that it was not told', () => {
    expect(refusedForm({}, {})).toEqual(UNSENT)
    const refusal = { problem: 'not-sent', fieldProblems: { EMAIL: 'required' }, retryAfterSeconds: 0 }
    expect(refusedForm({}, refusal)).toEqual({ ...refusal, values: {} })
  })
})

test('a field has its first problem only, under the name that was posted', () => {
  const schema = z.object({
    'BIRTH_DATE.day': z.string().min(2, 'first').regex(/x/, 'second'),
    EMAIL: z.email('third'),
  })
  const parsed = schema.safeParse({ 'BIRTH_DATE.day': '', EMAIL: '' })
  expect(parsed.error && fieldProblemsFrom(parsed.error)).toEqual({
    'BIRTH_DATE.day': 'first',
    EMAIL: 'third',
  })
})
