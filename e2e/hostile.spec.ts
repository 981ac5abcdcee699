import { expect, submit, test } from './support/test'

test.describe('a request that no page of ours sends', () => {
  for (const [what, headers] of [
    ['a foreign Origin', { origin: 'https://evil.test' }],
    ['a null Origin', { origin: 'null' }],
    ['Sec-Fetch-Site: cross-site without an Origin', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
  ] as const) {
    test(`with ${what} is refused with a readable page`, async ({ request }) => {
      const answer = await request.post('/ar/sign-in', { headers, form: { identityNo: 'a@example.com' } })
      expect(answer.status()).toBe(403)
      expect(await answer.text()).toContain('lang="ar"')
    })
  }

  test('of more than the limit is refused with a readable page', async ({ request }) => {
    const answer = await request.post('/zh-CN/sign-up', { form: { FIRST_NAME: 'x'.repeat(300_000) } })
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toContain('lang="zh-CN"')
  })

  test('for an address that cannot be decoded gets words, not a stack', async ({ request }) => {
    const answer = await request.get('/en/%E0%A4%A', { maxRedirects: 0 })
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('lang="en"')
  })
})

for (const [what, contentType, body] of [
  ['a form without its boundary', 'multipart/form-data', 'abc'],
  ['an empty form', 'multipart/form-data; boundary=x', ''],
  [
    'a form that is cut off',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
  ],
] as const) {
  test(`${what} is a 400 in words`, async ({ request }) => {
    const answer = await request.post('/ms/sign-up', { headers: { 'content-type': contentType }, data: body })
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('lang="ms"')
  })
}

for (const junk of ['', 'garbage', '["$F1"]', '['.repeat(5_000)]) {
  test(`arguments of an action that are ${JSON.stringify(junk.slice(0, 8))} are a 400 in words`, async ({
    request,
  }) => {
    const html = await (await request.get('/en/sign-up')).text()
    const id = /name="(\$ACTION_\d+):0" value="([^"]*)"/.exec(html)
    const multipart = { [`${id?.[1]}:0`]: (id?.[2] ?? '').replaceAll('&quot;', '"'), [`${id?.[1]}:1`]: junk }
    const reference = /name="(\$ACTION_REF_\d+)"/.exec(html)?.[1] ?? ''
    const answer = await request.post('/en/sign-up', { multipart: { [reference]: '', ...multipart } })
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
  })
}

test('a method that pages do not take is a 405 in words', async ({ request }) => {
  const answer = await request.put('/ar/sign-in')
  expect(answer.status()).toBe(405)
  expect(answer.headers().allow).toBe('GET, HEAD, POST')
  expect(await answer.text()).toContain('lang="ar"')
})

for (const path of ['/en/nowhere', '/ms/staff/preview', '/fr', '/en/benefits/none/such']) {
  test(`${path} is not found, in words, without JavaScript too`, async ({ request }) => {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    const html = await answer.text()
    expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
    expect(html).not.toContain('__next_error__')
  })
}

test('every page answers with a policy that runs no foreign or inline script', async ({ request }) => {
  for (const path of ['/en', '/ar/sign-in', '/en/sign-up', '/en/terms', '/en/nowhere']) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).toMatch(/script-src 'self' '(?:nonce|sha256)-/)
    expect(policy, path).not.toContain('unsafe')
  }
})

test('personal pages are kept by nobody and found by nobody', async ({ request }) => {
  const answer = await request.get('/en/account', { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toBe('/en/sign-in?next=%2Fen%2Faccount')
  expect(answer.headers()['cache-control']).toContain('no-store')
})

test('the landing page is the best match of the languages that are asked for', async ({ request }) => {
  for (const [asked, locale] of [
    ['zh-HK', 'zh-TW'],
    ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-TW'],
    ['zh-SG,en', 'zh-CN'],
    ['ar-EG', 'ar'],
    ['ms-MY', 'ms'],
    ['xx', 'en'],
  ]) {
    const answer = await request.get('/', { headers: { 'accept-language': asked ?? '' }, maxRedirects: 0 })
    expect(answer.headers().location, asked).toBe(`/${locale}`)
  }
})

for (const next of [
  '//evil.test',
  '/\\evil.test',
  'https://evil.test',
  '/%2f/evil.test',
  '/%09/evil.test',
  'javascript:alert(1)',
  '/theme',
  '/en/../theme',
]) {
  test(`sign-in with next=${next} stays on this host`, async ({ page, signIns }) => {
    await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`)
    await page.locator('[name="identityNo"]').fill(signIns.member.identity)
    await page.locator('[name="PASSWORD"]').fill(signIns.member.password)
    await submit(page)
    await expect(page).toHaveURL(/\/en\/account$/)
  })
}
