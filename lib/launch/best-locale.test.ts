import { expect, test } from 'vitest'
import { bestLocale } from './best-locale.mjs'

test.each([
  ['/ar/account', {}, 'ar'],
  ['/zh-TW?x=1', { cookie: 'NEXT_LOCALE=ms' }, 'zh-TW'],
  ['/nothing', { cookie: 'a=b; NEXT_LOCALE=ms' }, 'ms'],
  ['/', { cookie: 'NEXT_LOCALE=xx', 'accept-language': 'ar' }, 'ar'],
  ['/', { 'accept-language': 'fr, ms;q=0.5, en;q=0.4' }, 'ms'],
  ['/', { 'accept-language': 'en;q=0.1, zh-Hant-HK' }, 'zh-TW'],
  ['/', { 'accept-language': 'zh-HK' }, 'zh-TW'],
  ['/', { 'accept-language': 'zh-Hans-MO' }, 'zh-CN'],
  ['/', { 'accept-language': 'zh' }, 'zh-CN'],
  ['/', { 'accept-language': 'ar-EG;q=0.9, ms-MY' }, 'ms'],
  ['/', { 'accept-language': '*' }, 'en'],
  ['/', { 'accept-language': 'ar;q=0' }, 'en'],
  ['/', { 'accept-language': ';;;=,q=,en_US' }, 'en'],
  ['/', {}, 'en'],
])('%s %o is shown in %s', (path, headers, locale) => {
  expect(bestLocale(path, headers)).toBe(locale)
})
