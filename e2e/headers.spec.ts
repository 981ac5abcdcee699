import type { APIRequestContext, APIResponse } from '@playwright/test'
import { addressOf, builtRoutes, prerenderedRoutes } from './support/built-actions'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, test } from './support/test'

// What every answer of the portal carries, over the build's own lists of pages and route handlers: a page that is added is
// looked at without a word here. What a person sees of each is for access.spec.ts.

const { pages, handlers } = builtRoutes()
const prerendered = prerenderedRoutes()
const STATES = { nobody: undefined, member: MEMBER_STATE, staff: STAFF_STATE }

/** As the router asks for a page that is linked: of the page and of its data the same holds. */
const ROUTERS = { rsc: '1', 'next-url': '/en' }

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
}

/** What is wrong with the headers of an answer; nothing as it should be. */
function faultsOf(answer: APIResponse, keptBy: RegExp): string[] {
  const headers = answer.headers()
  const policy = headers['content-security-policy'] ?? ''
  const wrong = Object.entries(EVERYWHERE).filter(([name, value]) => headers[name] !== value)
  const faults = wrong.map(([name]) => `${name}: ${headers[name]}`)
  if (!policy.startsWith("default-src 'none'")) faults.push(`policy: ${policy}`)
  if (/unsafe-|\*|(?:https?|data|blob):(?!\/\/)/.test(policy)) faults.push(`lax policy: ${policy}`)
  const isData = handlers.some(route => new URL(answer.url()).pathname === addressOf(route))
  // What is no page is never shown in a frame, since X-Frame-Options says so too.
  if (!isData && !policy.includes("frame-ancestors 'none'")) faults.push(`framed: ${policy}`)
  if (!keptBy.test(headers['cache-control'] ?? '')) faults.push(`cache-control: ${headers['cache-control']}`)
  if (headers['x-powered-by']) faults.push('x-powered-by')
  return faults
}

async function faultsOfPage(request: APIRequestContext, route: string): Promise<Record<string, string[]>> {
  // The same for everybody: the browser may keep it, and asks each time. What is made for one person is kept nowhere.
  const keptBy = prerendered.has(route) ? /^private, no-cache$/ : /(?:^|, )no-store(?:,|$)/
  const path = addressOf(route)
  const found: Record<string, string[]> = {}
  for (const [kind, address, headers] of [
    ['page', path, {}],
    ['data', `${path}?_rsc=abcde`, ROUTERS],
    ['data without a mark', path, ROUTERS],
    ['data before a click', path, { ...ROUTERS, 'next-router-prefetch': '1' }],
  ] as const) {
    for (let next: string | undefined = address; next !== undefined; ) {
      const answer: APIResponse = await request.get(next, { headers, maxRedirects: 0 })
      const isRedirect = answer.status() >= 300 && answer.status() < 400
      expect(answer.status(), `${kind} ${route}`).toBeLessThan(500)
      const faults = faultsOf(answer, isRedirect ? /^no-store$/ : keptBy)
      if (faults.length > 0) found[`${route}: ${kind}, ${answer.status()}`] = faults
      // The router's own mark is put right by a redirect; where another one leads is that page's matter.
      const { location } = answer.headers()
      next = location?.startsWith(`${path}?_rsc=`) && location !== next ? location : undefined
    }
  }
  return found
}

for (const [who, storageState] of Object.entries(STATES))
  test.describe(`for ${who}`, () => {
    test.use({ storageState })

    test('every page, its data, and the way to another are guarded, and kept by nobody who should not', async ({
      request,
    }) => {
      const found: Record<string, string[]> = {}
      for (const route of pages) Object.assign(found, await faultsOfPage(request, route))
      expect(found).toEqual({})
    })
  })

for (const route of handlers)
  test(`${route} is guarded whoever asks and whatever it answers`, async ({ request }) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await request.fetch(addressOf(route), { method, maxRedirects: 0 })
      expect(faultsOf(answer, /^no-store$|^$/), `${method} ${answer.status()}`).toEqual([])
    }
  })
