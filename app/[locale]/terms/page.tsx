import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { publicMetadata } from '@/app/public-metadata'
import { BRAND } from '@/components/site/brand'
import { Prose } from '@/components/site/prose'
import { SiteShell } from '@/components/site/site-shell'
import { formatDay } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'

const SECTIONS = ['joining', 'points', 'benefits', 'value', 'care', 'ending', 'changes'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/terms'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Terms')
  return publicMetadata(
    locale,
    t('title'),
    t('description', { merchant: BRAND.merchant, programme: BRAND.name }),
  )
}

export default async function TermsPage({ params }: PageProps<'/[locale]/terms'>) {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Terms')
  const date = formatDay(BRAND.termsDate, locale, BRAND.zone)
  return (
    <SiteShell locale={locale} path="/terms" t={await wordsFor(locale, 'Site')}>
      <Prose
        title={t('title')}
        lead={t('lead')}
        version={t('version', { version: BRAND.termsVersion, date })}
        sections={SECTIONS.map(id => ({
          id,
          title: t(`sections.${id}.title`),
          text: t(`sections.${id}.text`),
        }))}
      />
    </SiteShell>
  )
}
