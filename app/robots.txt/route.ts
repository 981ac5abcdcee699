import { publicOrigin } from '@/lib/config'

// The origin is known when the portal runs, not when it is built.
export const dynamic = 'force-dynamic'

/** Pages that nobody should find say so themselves: a crawler must read them to know. */
export function GET(): Response {
  const lines = ['User-agent: *', 'Disallow: /api/', '', `Sitemap: ${publicOrigin()}/sitemap.xml`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
