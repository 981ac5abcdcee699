import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { publicMetadata } from '@/app/public-metadata'
import { BRAND } from '@/components/site/brand'
import { Prose } from '@/components/site/prose'
import { SiteShell } from '@/components/site/site-shell'
import { formatDay } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'

const SECTIONS = ['kept', 'why', 'password', 'cookies', 'sharing', 'rights'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/privacy'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Privacy')
  return publicMetadata(
    locale,
    t('title'),
    t('description', { merchant: BRAND.merchant, programme: BRAND.name }),
  )
}

export default async function PrivacyPage({ params }: PageProps<'/[locale]/privacy'>) {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Privacy')
  const date = formatDay(BRAND.termsDate, locale, BRAND.zone)
  return (
    <SiteShell locale={locale} path="/privacy" t={await wordsFor(locale, 'Site')}>
      <Prose
        title={t('title')}
        lead={t('lead')}
        version={t('version', { version: BRAND.termsVersion, date })}
        sections={SECTIONS.map(id => ({
          id,
          title: t(`sections.${id}.title`),
          text: t(`sections.${id}.text`, { contact: BRAND.contact }),
        }))}
      />
    </SiteShell>
  )
}
