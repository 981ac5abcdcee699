import { NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { config as environment, isOwnOrigin, publicOrigin } from '@/lib/config'
import { contentSecurityPolicy, hashesOf } from '@/lib/csp'
import { openShare } from '@/lib/drafts/share'
import { searchLinks } from '@/lib/i18n/public-pages'
import { DEFAULT_LOCALE, routing } from '@/lib/i18n/routing'
import { acceptedLocale } from '@/lib/launch/best-locale.mjs'
import { PROBLEM_HEADER } from '@/lib/launch/problem-page.mjs'
import { addressWait } from '@/lib/limits/address-try'

const withLocale = createIntlMiddleware(routing)

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What visitors post to: where passwords, codes and new members are tried. */
const PUBLIC_FORM =
  /^\/(?:api\/authenticate|[^/]+\/(?:sign-in|sign-up(?:\/pending)?|forgot-password|reset-password|code|confirm|preview\/[^/]+|staff\/sign-in(?:\/[^/]+)?))\/?$/

const SHARED_PREVIEW = /^\/[^/]+\/preview\/([^/]+)\/?$/

/** Files that server.mjs and Next answer without asking anybody. */
export const config = {
  matcher: '/((?!_next/|brand/|icons/|sw\\.js$|theme\\.css$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$).*)',
}

/**
 * Runs before every page and action: refuses what another site sends, chooses the locale, and gives the page its
 * Content-Security-Policy. The empty 403 and 429 are put into words by server.mjs.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!SAFE_METHODS.has(request.method) && isForeign(request)) {
    return new NextResponse(null, { status: 403, headers: { 'content-type': 'text/html' } })
  }
  const { pathname, search } = request.nextUrl
  if (request.method === 'POST' && PUBLIC_FORM.test(pathname)) {
    const address = request.headers.get('x-forwarded-for') ?? ''
    const wait = await addressWait(address, /\/sign-up\/?$/.test(pathname))
    if (wait !== null) return tooMany(request, wait)
  }
  const closed = await closedLink(pathname)
  if (closed) return closed
  if (pathname.startsWith('/api/') || pathname === '/theme') return NextResponse.next()

  const isDevelopment = process.env.NODE_ENV !== 'production'
  // A form posted without JavaScript renders even a prerendered page anew, so it needs a nonce like any other.
  const hashes = request.method === 'GET' || request.method === 'HEAD' ? hashesOf(pathname) : null
  const nonce = hashes ? null : Buffer.from(crypto.randomUUID()).toString('base64')
  const scripts = hashes ?? [`'nonce-${nonce}'`]
  const policy = contentSecurityPolicy(scripts, environment().ICON_HOSTS, isDevelopment)

  // Next reads the nonce from the request's own policy; actions read where they were called from.
  const headers = new Headers(request.headers)
  if (nonce) headers.set('content-security-policy', policy)
  headers.set('x-portal-url', pathname + search)
  // next-intl reads `zh-HK, zh` as Simplified Chinese, so it is given the one answer; pages still ask for all of them.
  const languages = request.headers.get('accept-language') ?? ''
  headers.set('x-portal-languages', languages)
  headers.set('accept-language', acceptedLocale(languages) ?? DEFAULT_LOCALE)
  const response = withLocale(new NextRequest(request, { headers }))
  if (response.headers.has('x-middleware-rewrite')) {
    // Every path has its locale, so next-intl rewrites only to one that it decoded: an id's “%25” would be read as “%”.
    response.headers.delete('x-middleware-rewrite')
    response.headers.set('x-middleware-next', '1')
  }
  response.headers.set('content-security-policy', policy)
  const links = searchLinks(publicOrigin(environment()), pathname)
  if (links) response.headers.append('link', links)
  return response
}

/** Next's router gives an action's caller the text of a plain answer and nothing else of it: see use-kept-form.ts. */
function tooMany({ headers }: NextRequest, seconds: number): NextResponse {
  const isAction = headers.has('next-action')
  return new NextResponse(isAction ? `braked ${seconds}` : null, {
    status: 429,
    headers: { 'content-type': isAction ? 'text/plain' : 'text/html', 'retry-after': String(seconds) },
  })
}

/** What the link to a shared preview is answered where it opens nothing; its words say which. */
async function closedLink(pathname: string): Promise<NextResponse | null> {
  const token = SHARED_PREVIEW.exec(pathname)?.[1]
  if (token === undefined) return null
  // A store that is away is the page's to tell.
  const { state } = await openShare(token).catch(() => ({ state: 'open' }))
  if (state === 'open') return null
  const headers = { 'content-type': 'text/html', [PROBLEM_HEADER]: `link-${state}` }
  return new NextResponse(null, { status: state === 'altered' ? 403 : 410, headers })
}

/** A browser says where a request comes from; one with neither header is no browser's and SameSite guards the cookie. */
function isForeign({ headers }: NextRequest): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  return (
    (origin !== null && !isOwnOrigin(origin)) || (site !== null && site !== 'same-origin' && site !== 'none')
  )
}
