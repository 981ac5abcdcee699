import { expect, test } from 'vitest'
import { acceptedLocale, bestLocale } from './best-locale.mjs'

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

test.each([
  ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-TW'],
  ['zh-MO,zh;q=0.9', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh-TW,zh;q=0.9', 'zh-TW'],
  ['yue-HK,en;q=0.5', 'zh-TW'],
  ['zh-SG', 'zh-CN'],
  ['zh-MY,ms;q=0.9', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['ZH-hans-hk', 'zh-CN'],
  ['ar-EG', 'ar'],
  ['ms-MY', 'ms'],
  ['en-AU', 'en'],
  ['en;q=0.2 , ar ; q=0.9', 'ar'],
  ['fr', undefined],
  ['*', undefined],
  ['zh-HK;q=0, ms;q=0.1', 'ms'],
  ['zh-HK;q=high', undefined],
  ['zh_HK;;q,,=', undefined],
  [`${'fr,'.repeat(20)}ar`, undefined],
  ['', undefined],
])('of %j the portal speaks %s best', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale)
})
