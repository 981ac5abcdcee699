import { NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { config as environment, isOwnOrigin } from '@/lib/config'
import { contentSecurityPolicy, hashesOf } from '@/lib/csp'
import { DEFAULT_LOCALE, routing } from '@/lib/i18n/routing'
import { acceptedLocale } from '@/lib/launch/best-locale.mjs'

const withLocale = createIntlMiddleware(routing)

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Files that server.mjs and Next answer without asking anybody. */
export const config = { matcher: '/((?!_next/|brand/|icons/|theme\\.css$|favicon\\.ico$|robots\\.txt$).*)' }

/**
 * Runs before every page and action: refuses what another site sends, chooses the locale, and gives the page its
 * Content-Security-Policy. The empty 403 is put into words by server.mjs.
 */
export default function proxy(request: NextRequest): NextResponse {
  if (!SAFE_METHODS.has(request.method) && isForeign(request)) {
    return new NextResponse(null, { status: 403, headers: { 'content-type': 'text/html' } })
  }
  const { pathname, search } = request.nextUrl
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
  response.headers.set('content-security-policy', policy)
  return response
}

/** A browser says where a request comes from; one with neither header is no browser's and SameSite guards the cookie. */
function isForeign({ headers }: NextRequest): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  return (
    (origin !== null && !isOwnOrigin(origin)) || (site !== null && site !== 'same-origin' && site !== 'none')
  )
}
