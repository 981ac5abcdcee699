import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { publicMetadata } from '@/app/public-metadata'
import { BRAND } from '@/components/site/brand'
import { LandingClose } from '@/components/site/landing-close'
import { LandingGains } from '@/components/site/landing-gains'
import { LandingHero } from '@/components/site/landing-hero'
import { LandingSteps } from '@/components/site/landing-steps'
import { LandingTreats } from '@/components/site/landing-treats'
import { SiteShell } from '@/components/site/site-shell'
import { wordsFor } from '@/lib/i18n/words'

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Landing')
  const told = publicMetadata(locale, t('title'), t('description', { programme: BRAND.name }))
  // The layout's template is for the pages below it.
  return { ...told, title: `${t('title')} · ${BRAND.name}` }
}

export default async function LandingPage({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  const [site, t, card] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'Landing'),
    wordsFor(locale, 'MembershipCard'),
  ])
  return (
    <SiteShell locale={locale} path="" t={site}>
      <LandingHero locale={locale} t={t} card={card} />
      <LandingGains t={t} />
      <LandingSteps t={t} />
      <LandingTreats t={t} />
      <LandingClose locale={locale} t={t} />
    </SiteShell>
  )
}
