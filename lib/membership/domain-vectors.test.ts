import { expect, test } from 'vitest'
import { formatAmount } from './amount'
import { amountFromWire } from './amount-schema'
import { checkCardField, normaliseCardField, type PersonalFieldCode } from './card-field'
import { wireValueFrom } from './card-field-schema'
import { type CardPasswordScheme, cardPasswordFrom } from './card-password'
import { growthFrom } from './growth'
import { instantFrom } from './instant'
import { textFor } from './multi-language-text'
import { phoneFrom } from './phone'
import { encryptedCardPassword } from './testing/card-password-encryption'

// Every vector of domain 4.2, in its order. None is decided otherwise by 4.3.
const today = '2026-03-01'
const verdict = (code: PersonalFieldCode, value: string) =>
  checkCardField(code, normaliseCardField(code, value), { today })

test.each([
  ['+60176668702', '+60176668702'],
  ['+6588120000', '+6588120000'],
  ['+390612345678', '+390612345678'],
  ['+600176668702', '+60176668702'],
  ['+4402079460000', '+442079460000'],
  ['60176668702', null],
  ['+658812', null],
  ['+65 abc', null],
])('phone %s is %s', (value, phone) => {
  expect(phoneFrom(value, undefined)).toBe(phone)
  expect(wireValueFrom('MOBILE_PHONE', value)).toMatchObject(
    phone ? { ok: true, value: phone } : { ok: false },
  )
})

test.each([
  ['email@example.com', null],
  ['a.b@example.com', null],
  ['a+b@example.com', null],
  ['a_b-c@ex-ample.com.my', null],
  ['a@b', 'not-an-email'],
  ['.a@example.com', 'not-an-email'],
  ['a..b@example.com', 'not-an-email'],
  ['用户@例子.cn', 'not-an-email'],
])('e-mail %s: %s', (value, problem) => {
  expect(verdict('EMAIL', value)).toBe(problem)
})

test.each([
  ['2002-07-25', null],
  ['2000-02-29', null],
  ['2002-02-29', 'not-a-date'],
  ['2002-7-25', 'not-a-date'],
  ['2002-07-25T00:00:00Z', 'not-a-date'],
  // "tomorrow", by the clock of this test.
  ['2026-03-02', 'date-in-future'],
  ['tomorrow', 'not-a-date'],
  ['0000-01-01', 'not-a-date'],
])('date %s: %s', (value, problem) => {
  expect(verdict('BIRTH_DATE', value)).toBe(problem)
})

test.each([
  ['2019-11-27T12:01:01+08:30', '2019-11-27T03:31:01.000Z'],
  ['2021-07-13T14:35:06.7862721+08:00', '2021-07-13T06:35:06.786Z'],
  ['2021-07-13T06:35:06Z', '2021-07-13T06:35:06.000Z'],
  ['2021-07-13T06:35:06', null],
  ['2019-11-27T12:01:01+0830', null],
  ['2019-02-30T12:01:01Z', null],
  ['2019-11-27T24:00:00Z', null],
])('date-time %s is %s', (value, utc) => {
  const instant = instantFrom(value)
  expect(instant === null ? null : new Date(instant).toISOString()).toBe(utc)
})

test.each([
  ['0', 'integer'],
  ['100', 'integer'],
  ['12.5', 'percent'],
  ['100.00', 'percent'],
  ['100.01', undefined],
  ['99.999', undefined],
  ['007', undefined],
  ['-1', undefined],
  ['+5', undefined],
  ['1e3', undefined],
  ['50%', undefined],
  ['', undefined],
])('growth %j is %s', (value, kind) => {
  expect(growthFrom(value, 'integer')?.kind).toBe(kind)
  expect(wireValueFrom('GROWTH', value).ok).toBe(kind !== undefined)
})

test.each([
  ['SGD', 100, '1.00'],
  ['JPY', 100, '100'],
  ['BHD', 1000, '1.000'],
  ['IDR', 100000, '1,000.00'],
  ['KWD', 2147483647, '2,147,483.647'],
])('money: %s %i is %s', (currency, value, shown) => {
  const amount = amountFromWire({ currency, value })
  expect(amount).not.toBeNull()
  expect(amount && formatAmount(amount, 'en').replace(/[^\d.,]/g, '')).toBe(shown)
})

test.each([2147483648, -1, 1.5])('money: a value of %d is refused', value => {
  expect(amountFromWire({ currency: 'SGD', value })).toBeNull()
})

const EN_CN = ['en-US', 'zh-CN']
test.each<[asked: string, keys: string[], standard: string | undefined, key: string | null]>([
  ['en', EN_CN, 'en-US', 'en-US'],
  ['en-GB', EN_CN, 'en-US', 'en-US'],
  ['zh', EN_CN, 'en-US', 'zh-CN'],
  ['zh-SG', EN_CN, 'en-US', 'zh-CN'],
  ['zh-TW', EN_CN, 'en-US', 'en-US'],
  ['ms', EN_CN, 'en-US', 'en-US'],
  ['ZH-cn', EN_CN, 'en-US', 'zh-CN'],
  ['zh_CN', EN_CN, 'en-US', 'zh-CN'],
  ['!!', EN_CN, 'en-US', 'en-US'],
  ['zh-HK', ['en-US', 'zh-TW'], undefined, 'zh-TW'],
  ['zh-Hant-TW', ['zh', 'en-US'], undefined, 'en-US'],
  ['zh-TW', ['zh_HK', 'en_US'], undefined, 'zh_HK'],
  ['de', ['fr', 'xx-bad_key'], undefined, 'fr'],
  ['en', [], undefined, null],
])('language %s of %j, default %s: %s', (asked, keys, defaultLanguage, key) => {
  const languageValues = Object.fromEntries(keys.map(each => [each, each]))
  const text = defaultLanguage === undefined ? { languageValues } : { languageValues, defaultLanguage }
  const chosen = textFor([asked], text)
  expect(chosen.key).toBe(key)
  expect(chosen.reason === 'none').toBe(key === null)
})

// "CBC + IV" (175 to 256) is a third form that the product does not read: 4.3 settles GCM and the vendor's zero IV.
test.each<[scheme: CardPasswordScheme, bytes: number, characters: number]>([
  ['cbc', 191, 256],
  ['cbc', 192, 280],
  ['gcm', 164, 256],
  ['gcm', 165, 260],
])('password: %s of %i bytes has %i characters, and at most 256 are read', (scheme, bytes, characters) => {
  const key = Buffer.alloc(32, 'key')
  const sealed = encryptedCardPassword('a'.repeat(bytes), key, scheme)
  expect(sealed).toHaveLength(characters)
  expect(cardPasswordFrom(sealed, [key], scheme).ok).toBe(characters <= 256)
})
