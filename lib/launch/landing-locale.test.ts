import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import proxy from '@/proxy'

const answerTo = (path: string, headers: Record<string, string>) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))

describe('a path without a locale goes to the reader’s', () => {
  test.each([
    ['/', { 'accept-language': 'zh-HK,zh;q=0.9,en;q=0.8' }, '/zh-TW'],
    ['/', { 'accept-language': 'zh-MO,zh;q=0.9' }, '/zh-TW'],
    ['/', { 'accept-language': 'zh-Hant' }, '/zh-TW'],
    ['/', { 'accept-language': 'zh-SG' }, '/zh-CN'],
    ['/', { 'accept-language': 'zh' }, '/zh-CN'],
    ['/', { 'accept-language': 'ar-EG' }, '/ar'],
    ['/', { 'accept-language': 'ms-MY' }, '/ms'],
    ['/', { 'accept-language': 'en-AU' }, '/en'],
    ['/', { 'accept-language': 'fr' }, '/en'],
    ['/', { 'accept-language': '*' }, '/en'],
    ['/', { 'accept-language': 'zh_HK;;q,,=' }, '/en'],
    ['/', { 'accept-language': 'ar;q=0, ms;q=0.1' }, '/ms'],
    ['/', {}, '/en'],
    ['/benefits?page=2', { 'accept-language': 'zh-HK,zh;q=0.9' }, '/zh-TW/benefits?page=2'],
    ['/', { 'accept-language': 'zh-HK', cookie: 'NEXT_LOCALE=ms' }, '/ms'],
    ['/', { 'accept-language': 'zh-HK', cookie: 'NEXT_LOCALE=xx' }, '/zh-TW'],
  ])('%s %o to %s', async (path, headers, target) => {
    expect((await answerTo(path, headers)).headers.get('location')).toBe(`http://localhost:3000${target}`)
  })
})

describe('a page that is read in another language than the browser’s', () => {
  test.each([
    ['/zh-CN/help', 'zh-HK,zh;q=0.9', 'zh-CN'],
    ['/zh-TW/help', 'zh-HK,zh;q=0.9', undefined],
    ['/en/help', 'fr', undefined],
  ])('%s asked for with %s is remembered as %s', async (path, languages, remembered) => {
    const answer = await answerTo(path, { 'accept-language': languages })
    expect(answer.cookies.get('NEXT_LOCALE')?.value).toBe(remembered)
  })

  test('still knows all languages of the browser', async () => {
    const answer = await answerTo('/en/help', { 'accept-language': 'fr,zh-HK;q=0.9' })
    expect(answer.headers.get('x-middleware-request-x-portal-languages')).toBe('fr,zh-HK;q=0.9')
  })
})
