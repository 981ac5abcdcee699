import { PUBLIC_PAGES } from '@/lib/i18n/public-pages'
import { LOCALES } from '@/lib/i18n/routing'
import { builtPages } from './support/pages'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, test } from './support/test'

const isPublic = (path: string) => PUBLIC_PAGES.some(page => page === path)

const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]+)"`).exec(html)?.[1]

for (const page of PUBLIC_PAGES)
  test(`/{locale}${page} says what it is, in which languages it is there, and shows a picture`, async ({
    request,
    baseURL,
  }) => {
    const descriptions = new Set<string>()
    for (const locale of LOCALES) {
      const answer = await request.get(`/${locale}${page}`)
      const html = await answer.text()
      const links = answer.headers().link ?? ''
      expect(links).toContain(`<${baseURL}/${locale}${page}>; rel="canonical"`)
      for (const other of [...LOCALES, 'x-default']) expect(links).toContain(`hreflang="${other}"`)
      expect(metaOf(html, 'robots')).toBeUndefined()
      descriptions.add(metaOf(html, 'description') ?? '')
      expect(metaOf(html, 'og:description')).toBe(metaOf(html, 'description'))
      expect(metaOf(html, 'og:locale')).toMatch(/^[a-z]{2}_[A-Z]{2}$/)
      const picture = await request.get(new URL(metaOf(html, 'og:image') ?? '').pathname)
      expect(picture.headers()['content-type']).toBe('image/jpeg')
    }
    expect(descriptions.size, 'descriptions, each in its own language').toBe(LOCALES.length)
    expect(descriptions).not.toContain('')
  })

for (const [who, storageState] of Object.entries({
  visitor: undefined,
  member: MEMBER_STATE,
  staff: STAFF_STATE,
}))
  test.describe(`as ${who}`, () => {
    test.use({ storageState })

    test('every other page says that it is for nobody’s list', async ({ request }) => {
      for (const { path } of builtPages().filter(page => page.who === who && !isPublic(page.path))) {
        const answer = await request.get(`/en${path}`)
        expect(metaOf(await answer.text(), 'robots'), path).toContain('noindex')
        expect(answer.headers().link ?? '', path).not.toMatch(/canonical|alternate/)
      }
    })
  })

test('robots.txt leads to the sitemap, and the sitemap to every public page under its one address', async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  const sitemap = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? ''
  const xml = await (await request.get(sitemap)).text()
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)
  const expected = PUBLIC_PAGES.flatMap(page => LOCALES.map(locale => `${baseURL}/${locale}${page}`))
  expect(listed.toSorted()).toEqual(expected.toSorted())
  expect(xml.match(/hreflang="x-default"/g)).toHaveLength(expected.length)
})

test('files that browsers and crawlers ask for by themselves are there, and only to be read', async ({
  request,
}) => {
  for (const [path, type] of [
    ['/favicon.ico', /icon/],
    ['/robots.txt', /^text\/plain/],
    ['/sitemap.xml', /^application\/xml/],
  ] as const) {
    const head = await request.head(path)
    expect(head.status(), path).toBe(200)
    expect(head.headers()['content-type'], path).toMatch(type)
    expect((await request.post(path, { data: 'x' })).status(), path).toBe(405)
  }
})
