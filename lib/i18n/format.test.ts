import { describe, expect, it } from 'vitest'
import { formatCount, formatDay, formatMoment, formatPercent, isOwnLanguage, languageName } from './format'
import { LOCALES } from './routing'

const KL = 'Asia/Kuala_Lumpur'

describe('a day', () => {
  it('is the one in the programme’s zone, not in UTC', () => {
    expect(formatDay('2026-12-31T16:30:00Z', 'en', KL)).toBe('1 January 2027')
    expect(formatDay(new Date('2026-12-31T15:59:59Z'), 'en', KL)).toBe('31 December 2026')
  })

  it.each(LOCALES)('is Gregorian and in the digits 0 to 9 in %s', locale => {
    expect(formatDay('2026-12-31T00:00:00+08:00', locale, KL)).toMatch(/2026/)
    expect(formatDay('2026-12-31T00:00:00+08:00', locale, KL)).not.toMatch(/[\u0660-\u0669]/)
  })

  it('that is none is refused', () => {
    expect(() => formatDay('soon', 'en', KL)).toThrow(RangeError)
  })
})

describe('a moment', () => {
  it.each([
    ['en', 'Malaysia Time'],
    ['ms', 'Waktu Malaysia'],
    ['zh-CN', '马来西亚时间'],
    ['zh-TW', '馬來西亞時間'],
    ['ar', 'توقيت ماليزيا'],
  ] as const)('names its zone in %s', (locale, zone) => {
    expect(formatMoment('2026-12-31T23:59:59+08:00', locale, KL)).toContain(zone)
  })

  it('has no square brackets around its zone, as CLDR has them in zh-TW', () => {
    expect(formatMoment('2026-12-31T23:59:59+08:00', 'zh-TW', KL)).toBe(
      '2026年12月31日 下午11:59（馬來西亞時間）',
    )
  })
})

describe('a count', () => {
  it('is exact beyond what a number can hold', () => {
    expect(formatCount('12345678901234567890', 'en')).toBe('12,345,678,901,234,567,890')
  })

  it('keeps its sign and the digits 0 to 9', () => {
    expect(formatCount(-1250, 'ar')).toMatch(/1,250/)
    expect(formatCount(-1250, 'en')).toBe('-1,250')
  })

  it('of a hundred keeps two decimals', () => {
    expect(formatPercent('12.25', 'en')).toBe('12.25%')
  })
})

describe('a language', () => {
  it.each([
    ['en-US', 'ms', 'Inggeris'],
    ['zh-TW', 'en', 'Traditional Chinese'],
    ['zh-HK', 'zh-CN', '繁体中文'],
    ['ar', 'zh-TW', '阿拉伯文'],
  ] as const)('%s has its name in %s', (tag, locale, name) => {
    expect(languageName(tag, locale)).toBe(name)
  })

  it.each([
    ['en-US', 'en', true],
    ['zh-SG', 'zh-CN', true],
    ['zh-HK', 'zh-CN', false],
    ['ms-MY', 'ms', true],
    ['id', 'ms', false],
  ] as const)('%s on a page in %s is the reader’s own: %s', (tag, locale, own) => {
    expect(isOwnLanguage(tag, locale)).toBe(own)
  })
})
