import { headers } from 'next/headers'
import { isLocale } from '@/lib/i18n/routing'

/** Path and query of the page that was asked for, or from which an action was called; set by `proxy.ts` alone. */
export async function requestedUrl(): Promise<URL> {
  const path = (await headers()).get('x-portal-url') ?? '/'
  // The host is only there so that the path can be taken apart.
  return new URL(path, 'http://portal.invalid')
}

/** The locale of the page from which an action was called, as its address says it. */
export async function requestedLocale(): Promise<string> {
  return (await requestedUrl()).pathname.split('/')[1] ?? ''
}

/** The true address of whoever sent the request: `lib/launch/request-headers.mjs` leaves no other one in this header. */
export async function requestedAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for') ?? ''
}

/**
 * Where `?next=` leads after sign-in: a page on this very host, or null; all pages are below a locale. What a browser
 * could read as another host (`//evil`, backslashes, control characters, encoded or not) is no path of ours.
 */
export function safeNext(next: string | null): string | null {
  if (next === null || next.length > 800 || !/^\/[a-zA-Z]/.test(next)) return null
  if (
    /[\\\p{C}\s]|(?:\/|%2f){2}|%(?:0|1|5c|7f)/iu.test(next.split('?')[0] ?? '') ||
    /[\\\p{C}\s]/u.test(next)
  )
    return null
  const url = new URL(next, 'http://portal.invalid')
  const isPage = url.host === 'portal.invalid' && isLocale(url.pathname.split('/')[1])
  return isPage ? url.pathname + url.search : null
}
