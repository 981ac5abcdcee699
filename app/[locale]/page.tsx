import { notFound } from 'next/navigation'
import { SiteShell } from '@/components/site/site-shell'
import { isLocale } from '@/lib/i18n/routing'
import { useStaticLocale, wordsFor } from '@/lib/i18n/words'

export default async function LandingPage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  useStaticLocale(locale)
  return (
    <SiteShell locale={locale} path="" t={await wordsFor(locale, 'Site')}>
      <div className="wrap py-10">
        <h1 className="text-display">Good</h1>
      </div>
    </SiteShell>
  )
}
