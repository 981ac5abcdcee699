import { publicOrigin } from '@/lib/config'
import { alternatesOf, PUBLIC_PAGES } from '@/lib/i18n/public-pages'
import { LOCALES } from '@/lib/i18n/routing'

// The origin is known when the portal runs, not when it is built.
export const dynamic = 'force-dynamic'

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Every public page in every language, each with the others beside it. */
export function GET(): Response {
  const origin = publicOrigin()
  const urls = PUBLIC_PAGES.flatMap(page => {
    const alternates = alternatesOf(origin, page).map(
      ({ hrefLang, url }) => `<xhtml:link rel="alternate" hreflang="${hrefLang}" href="${url}"/>`,
    )
    return LOCALES.map(
      locale => `<url><loc>${origin}/${locale}${page}</loc>\n${alternates.join('\n')}\n</url>`,
    )
  })
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
