import { BRAND } from '@/components/site/brand'
import { href } from '@/lib/i18n/href'
import { directionOfLocale, isLocale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** The page and its window before the page is there, in the light theme: a manifest knows one colour. */
const PAGE_COLOUR = '#fbf9f6'

/** What a phone needs to keep the portal among its apps. One app whatever the language: the last one opened gives its words. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/manifest.webmanifest'>) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const [site, card] = await Promise.all([wordsFor(locale, 'Site'), wordsFor(locale, 'Card')])
  const manifest = {
    id: '/',
    name: BRAND.name,
    short_name: BRAND.merchant,
    description: site('footer.tagline'),
    lang: locale,
    dir: directionOfLocale(locale),
    // Whoever has no session is led to sign in, and without a connection the kept card comes instead (public/sw.js).
    start_url: href(locale, '/account'),
    scope: '/',
    display: 'standalone',
    background_color: PAGE_COLOUR,
    theme_color: PAGE_COLOUR,
    icons: [
      { src: '/brand/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/brand/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/brand/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: card('title'), url: href(locale, '/card') },
      { name: site('nav.benefits'), url: href(locale, '/benefits') },
    ],
  }
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } })
}
