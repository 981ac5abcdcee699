import { describe, expect, test } from 'vitest'
import { benefitDetailWriteSchema, parseBenefitDetails } from './benefit-detail-schema'
import { CARD_FIELD_PROBLEMS, checkCardField, normaliseCardField, type PersonalFieldCode } from './card-field'
import { emitCardFields } from './card-field-emission'
import { readCardFields } from './card-field-reading'
import { cardFieldValueSchema, wireValueFrom } from './card-field-schema'
import { cardPasswordFrom } from './card-password'
import { loginIdentityFrom } from './login-identity'
import { loginIdentitySchema } from './login-identity-schema'
import { memberDataFrom, memberFrom, miboMemberSchema } from './member'
import { textFor } from './multi-language-text'
import { multiLanguageTextWriteSchema, readMultiLanguageText } from './multi-language-text-schema'
import { phoneFrom } from './phone'
import { isBlank, withoutOverrides } from './plain-text'
import { resultFrom, resultSchema } from './result'
import { encryptedCardPassword } from './testing/card-password-encryption'
import { casesOf } from './testing/vectors'

const strings = casesOf<string>('blns')
const zone = 'Asia/Kuala_Lumpur'
const noConsent = { email: false, sms: false }
const text = (languageValues: Record<string, string>) => ({ languageValues })
const benefit = {
  benefitInstanceId: 'b-1',
  status: 'ACTIVATED',
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2026-12-31T23:59:59+08:00',
  benefitTitle: text({ en: 'Coffee' }),
  useRules: text({ en: 'Once' }),
  useScenarios: text({ en: 'Anywhere' }),
  iconUrl: 'https://icons.example/a.png',
}

const each = strings.map((value, index) => [index, value] as const)

describe.runIf(each.length > 0)('naughty strings in every text field', () => {
  const typed = [
    'FIRST_NAME',
    'LAST_NAME',
    'USER_NAME',
    'EMAIL',
    'USER_SALUTATION',
    'GENDER',
    'BIRTH_DATE',
  ] as const satisfies PersonalFieldCode[]

  test.each(typed)('%s: one verdict everywhere, and what is accepted comes back the same', code => {
    for (const [index, value] of each) {
      const stored = normaliseCardField(code, value)
      const problem = stored === '' ? null : checkCardField(code, stored)
      expect(normaliseCardField(code, stored), `${index}`).toBe(stored)
      expect([null, ...CARD_FIELD_PROBLEMS], `${index}`).toContain(problem)
      expect(checkCardField(code, stored)).toBe(checkCardField(code, normaliseCardField(code, stored)))
      expect(cardFieldValueSchema(code).safeParse(value).success, `${index}`).toBe(problem === null)
      if (stored === '' || problem) continue
      const { cardFields, leftOut } = emitCardFields({ [code]: stored })
      expect(leftOut, `${index}`).toEqual([])
      const wire = JSON.parse(JSON.stringify(cardFields))
      expect(readCardFields(wire), `${index}`).toEqual({
        fields: { [code]: stored },
        rejected: [],
        flags: [],
      })
    }
  })

  test('LEVEL', () => {
    for (const [index, value] of each) {
      const level = wireValueFrom('LEVEL', value)
      expect(typeof level.ok).toBe('boolean')
      if (level.ok) expect(wireValueFrom('LEVEL', level.value), `${index}`).toEqual(level)
    }
  })

  test('MOBILE_PHONE: none, or a number that is its own canonical form', () => {
    for (const [index, value] of each) {
      for (const callingCode of [undefined, '+60', '+1', value]) {
        const phone = phoneFrom(value, callingCode)
        if (phone !== null) expect(phoneFrom(phone, undefined), `${index}`).toBe(phone)
      }
      const wire = wireValueFrom('MOBILE_PHONE', value)
      if (wire.ok) expect(wireValueFrom('MOBILE_PHONE', wire.value), `${index}`).toEqual(wire)
    }
  })

  test('PASSWORD: never touched, and decrypted to what was encrypted', () => {
    const key = Buffer.alloc(32, 'key')
    for (const [index, value] of each) {
      expect(normaliseCardField('PASSWORD', value)).toBe(value)
      for (const context of [[], [value], ['Kopi', value]]) {
        const problem = checkCardField('PASSWORD', value, { passwordContext: context })
        expect([null, ...CARD_FIELD_PROBLEMS], `${index}`).toContain(problem)
      }
      for (const scheme of ['gcm', 'cbc'] as const) {
        const sealed = encryptedCardPassword(value, key, scheme)
        const opened = cardPasswordFrom(sealed, [Buffer.alloc(32), key], scheme)
        const fits = sealed.length <= 256
        expect(opened, `${index}`).toEqual(
          fits ? { ok: true, value } : { ok: false, problem: 'undecryptable' },
        )
        if (fits) expect(wireValueFrom('PASSWORD', sealed)).toEqual({ ok: true, value: sealed })
      }
    }
  })

  test('values of MultiLanguageText: kept as they are, and shown, with nothing turned, unless there is nothing to see', () => {
    for (const [index, value] of each) {
      const given = { ...text({ 'en-US': value }), defaultLanguage: 'en-US' }
      const read = readMultiLanguageText(given)
      expect(read.text, `${index}`).toEqual(given)
      expect(multiLanguageTextWriteSchema.safeParse(given).success).toBe(read.flags.length === 0)
      expect(textFor(['en-US'], read.text).text, `${index}`).toBe(
        isBlank(value) ? '' : withoutOverrides(value),
      )
    }
  })

  test('keys and default of MultiLanguageText: kept and shown even where they are no language, never written', () => {
    for (const [index, value] of each) {
      const given = { ...text({ [value]: 'Coffee' }), defaultLanguage: value }
      const read = readMultiLanguageText(given)
      expect(read.text, `${index}`).toEqual(given)
      expect(multiLanguageTextWriteSchema.safeParse(given).success).toBe(read.flags.length === 0)
      expect(textFor([value, 'ms'], read.text), `${index}`).toMatchObject({ text: 'Coffee', key: value })
    }
  })

  test('extendInfo: kept up to its length, written only without @ # ?', () => {
    for (const [index, extendInfo] of each) {
      const { benefits, rejected, flags } = parseBenefitDetails([{ ...benefit, extendInfo }])
      expect({ benefits, rejected, flags }, `${index}`).toEqual({
        benefits: [{ ...benefit, extendInfo }],
        rejected: [],
        flags: [],
      })
      const written = benefitDetailWriteSchema.safeParse({ ...benefit, extendInfo })
      expect(written.success, `${index}`).toBe(!/[@#?]/.test(extendInfo))
    }
  })

  test('resultMessage and resultCode: read whole up to their limits, and never a status', () => {
    for (const [index, value] of each) {
      const result = resultFrom({ resultStatus: value, resultCode: value, resultMessage: value })
      expect(result.resultStatus, `${index}`).toBe('U')
      expect(result.resultMessage, `${index}`).toBe(value)
      if (value.length <= 64) expect(result.resultCode).toBe(value)
      expect(resultSchema.safeParse({ resultMessage: value }).success, `${index}`).toBe(value.length <= 256)
    }
  })

  test('LoginIdentity: none, or one that is read again as itself', () => {
    for (const [index, value] of each) {
      const identity = loginIdentityFrom(value, '+60')
      if (identity === null) continue
      expect(loginIdentityFrom(identity.identityNo, undefined), `${index}`).toEqual(identity)
      expect(loginIdentitySchema.parse(identity), `${index}`).toEqual(identity)
      expect(loginIdentitySchema.safeParse({ ...identity, identityType: value }).success).toBe(false)
    }
  })

  test('a member of Mibo whose every text is one: read, and the same when it comes back', () => {
    const NAMES = [
      'firstname',
      'lastname',
      'displayname',
      'mobileNo',
      'email',
      'birthDate',
      'cardNo',
    ] as const
    for (const [index, value] of each) {
      const mibo = { memberID: 'm-1', ...Object.fromEntries(NAMES.map(name => [name, value])) }
      const member = memberFrom(miboMemberSchema.parse(mibo), zone)
      const { FIRST_NAME = '' } = member.fields
      expect(normaliseCardField('FIRST_NAME', FIRST_NAME), `${index}`).toBe(FIRST_NAME)
      const data = memberDataFrom(member.fields, { marketingConsent: noConsent, zone })
      const again = memberFrom(miboMemberSchema.parse({ ...data, memberID: 'm-1' }), zone)
      expect(again.fields, `${index}`).toEqual(member.fields)
    }
  })
})
