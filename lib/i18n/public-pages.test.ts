import { expect, test } from 'vitest'
import { alternatesOf, PUBLIC_PAGES, searchLinks } from './public-pages'
import { LOCALES } from './routing'

const ORIGIN = 'https://club.example'

test('a public page names its one address, each language and the one that chooses', () => {
  expect(searchLinks(ORIGIN, '/ar/help')?.split(', ')).toEqual([
    '<https://club.example/ar/help>; rel="canonical"',
    '<https://club.example/en/help>; rel="alternate"; hreflang="en"',
    '<https://club.example/ms/help>; rel="alternate"; hreflang="ms"',
    '<https://club.example/zh-CN/help>; rel="alternate"; hreflang="zh-CN"',
    '<https://club.example/zh-TW/help>; rel="alternate"; hreflang="zh-TW"',
    '<https://club.example/ar/help>; rel="alternate"; hreflang="ar"',
    '<https://club.example/help>; rel="alternate"; hreflang="x-default"',
  ])
})

test('what is somebody’s own, or no page in a language, is told of to nobody', () => {
  for (const path of [
    '/en/account',
    '/en/staff/sign-in',
    '/en/problem/404',
    '/help',
    '/xx/help',
    '/en/',
    '/',
  ])
    expect(searchLinks(ORIGIN, path), path).toBeNull()
})

test('every language of a page names the same languages, itself among them', () => {
  for (const page of PUBLIC_PAGES) {
    const named = alternatesOf(ORIGIN, page).map(({ url }) => `hreflang of ${url}`)
    for (const locale of LOCALES) expect(named).toContain(`hreflang of ${ORIGIN}/${locale}${page}`)
    expect(named).toHaveLength(LOCALES.length + 1)
  }
})
