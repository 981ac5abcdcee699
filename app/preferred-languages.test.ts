import { expect, test, vi } from 'vitest'
import { preferredLanguages } from './preferred-languages'

vi.mock('next/headers', () => ({
  // What proxy.ts keeps of the browser's own header.
  headers: async () => new Headers({ 'x-portal-languages': 'zh-HK,zh;q=0.9', 'accept-language': 'zh-TW' }),
}))

test('the page’s locale comes first, then the stored language, then all of the browser’s', async () => {
  expect(await preferredLanguages('en', 'ms-MY')).toEqual(['en', 'ms-MY', 'zh-HK', 'zh'])
  expect(await preferredLanguages('en', null)).toEqual(['en', 'zh-HK', 'zh'])
})
