import { Problem } from '@/components/site/problem'
import { SiteShell } from '@/components/site/site-shell'
import { currentLocale, wordsFor } from '@/lib/i18n/words'

/** Seen after client-side navigation only; a first request is answered by lib/launch/server.mjs with /problem/404. */
export default async function NotFound() {
  const locale = await currentLocale()
  return (
    <SiteShell locale={locale} path="" t={await wordsFor(locale, 'Site')}>
      <Problem locale={locale} t={await wordsFor(locale, 'Problem')} code="404" />
    </SiteShell>
  )
}
