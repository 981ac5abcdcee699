import examples from 'libphonenumber-js/examples.mobile.json'
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
} from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { checkCardField } from './card-field'
import { callingCodes, formatPhone, phoneFrom } from './phone'
import { checkTypedPhone } from './typed-phone'

const regions = getCountries().map(region => ({ region, callingCode: `+${getCountryCallingCode(region)}` }))

function exampleOf(region: CountryCode) {
  const example = getExampleNumber(region, examples)
  if (!example) throw new Error(`libphonenumber has no example of ${region}`)
  return example
}

test('libphonenumber knows 245 regions, each has an example, and the picker offers each', () => {
  expect(regions).toHaveLength(245)
  expect(regions.map(({ region }) => exampleOf(region).number)).toHaveLength(245)
  expect(callingCodes()).toEqual(expect.arrayContaining(regions))
})

describe('a mobile number of every region is accepted as people write it and kept in one form', () => {
  test.each(regions)('$region, $callingCode', ({ region, callingCode }) => {
    const example = exampleOf(region)
    const { number } = example
    const written: [text: string, callingCode: string | undefined][] = [
      [example.formatNational(), callingCode],
      [example.formatNational(), callingCode.replace('+', '')],
      [example.nationalNumber, callingCode],
      [example.formatInternational(), undefined],
      [example.formatInternational().replaceAll(' ', '-'), undefined],
      [number, undefined],
      [number.replace('+', '00'), undefined],
      [example.formatInternational().replace('+', '00 '), undefined],
      [number.replace('+', '＋'), undefined],
      [formatPhone(number), undefined],
      // The plus in the text wins over the picker.
      [number, '+60'],
      [number, '+1'],
    ]
    for (const [text, code] of written) {
      expect(phoneFrom(text, code), text).toBe(number)
      expect(checkTypedPhone(text, code), text).toBeNull()
    }
    expect(checkCardField('MOBILE_PHONE', number)).toBeNull()
  })
})

describe('a trunk 0 after the country code', () => {
  // In these regions a mobile number is written with a 0 at home and without one from abroad.
  const dropping = regions.filter(({ region, callingCode }) => {
    const national = exampleOf(region).formatNational().replace(/\D/g, '')
    return national === `0${exampleOf(region).number.slice(callingCode.length)}`
  })

  test('is dropped wherever the plan has one', () => {
    expect(dropping.length).toBeGreaterThan(80)
    expect(dropping.map(({ region }) => region)).toEqual(expect.arrayContaining(['MY', 'GB', 'DE', 'ID']))
    for (const { region, callingCode } of dropping) {
      const { number, nationalNumber } = exampleOf(region)
      expect(phoneFrom(`${callingCode} (0)${nationalNumber}`, undefined), region).toBe(number)
    }
  })

  test.each([
    ['IT', '+390612345678', '06 1234 5678'],
    ['VA', '+390669812345', '06 6981 2345'],
    ['CI', '+2250701234567', '07 01 23 45 67'],
    ['GA', '+24106031234', '06 03 12 34'],
  ])('is part of the number in %s, and kept: %s', (region, number, national) => {
    const callingCode = `+${getCountryCallingCode(region as CountryCode)}`
    expect(phoneFrom(number, undefined)).toBe(number)
    expect(phoneFrom(national, callingCode)).toBe(number)
  })
})

test('regions that share a calling code share one plan: a number typed with either comes out the same', () => {
  const sharing = new Map(
    regions.map(({ callingCode }) => [
      callingCode,
      regions.filter(other => other.callingCode === callingCode),
    ]),
  )
  const shared = [...sharing].filter(([, group]) => group.length > 1)
  expect(shared.map(([callingCode]) => callingCode)).toEqual(
    expect.arrayContaining(['+1', '+7', '+39', '+44', '+47', '+61', '+212', '+262', '+358', '+590', '+599']),
  )
  for (const [callingCode, group] of shared) {
    const numbers = group.map(({ region }) => exampleOf(region))
    for (const { nationalNumber, number } of numbers)
      expect(phoneFrom(nationalNumber, callingCode), number).toBe(number)
  }
})
