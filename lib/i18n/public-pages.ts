import type { PagePath } from './href'
import { LOCALES } from './routing'

/** Pages that are the same for everybody and worth finding: search engines are told of these and of no other. */
export const PUBLIC_PAGES = [
  '',
  '/sign-up',
  '/sign-in',
  '/help',
  '/terms',
  '/privacy',
] as const satisfies readonly PagePath[]

type PublicPage = (typeof PUBLIC_PAGES)[number]

const PAGE_OF: ReadonlyMap<string, PublicPage> = new Map(
  PUBLIC_PAGES.flatMap(page => LOCALES.map(locale => [`/${locale}${page}`, page] as const)),
)

/** The addresses of a page by language; `x-default` has none in its path and leads to the reader's own. */
export function alternatesOf(origin: string, page: PublicPage): { hrefLang: string; url: string }[] {
  const inEach = LOCALES.map(locale => ({ hrefLang: locale, url: `${origin}/${locale}${page}` }))
  return [...inEach, { hrefLang: 'x-default', url: `${origin}${page || '/'}` }]
}

/**
 * The `Link` header that tells search engines a public page's one address and its other languages; null for other pages. A
 * header, since both must be absolute and prerendered pages do not know under which origin they will be read.
 */
export function searchLinks(origin: string, pathname: string): string | null {
  const page = PAGE_OF.get(pathname)
  if (page === undefined) return null
  const alternates = alternatesOf(origin, page).map(
    ({ hrefLang, url }) => `<${url}>; rel="alternate"; hreflang="${hrefLang}"`,
  )
  return [`<${origin}${pathname}>; rel="canonical"`, ...alternates].join(', ')
}
