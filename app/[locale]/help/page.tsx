import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { publicMetadata } from '@/app/public-metadata'
import { BRAND } from '@/components/site/brand'
import { Prose } from '@/components/site/prose'
import { SiteShell } from '@/components/site/site-shell'
import { wordsFor } from '@/lib/i18n/words'

const SECTIONS = ['join', 'signIn', 'already', 'points', 'negative', 'expired', 'language'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/help'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Help')
  return publicMetadata(locale, t('title'), t('description', { programme: BRAND.name }))
}

export default async function HelpPage({ params }: PageProps<'/[locale]/help'>) {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Help')
  return (
    <SiteShell locale={locale} path="/help" t={await wordsFor(locale, 'Site')}>
      <Prose
        title={t('title')}
        lead={t('lead')}
        sections={SECTIONS.map(id => ({
          id,
          title: t(`sections.${id}.title`),
          text: t(`sections.${id}.text`),
        }))}
      >
        <section>
          <h2 className="text-xl">{t('more')}</h2>
          <p>
            {t('write')}{' '}
            <a href={`mailto:${BRAND.contact}`}>
              <bdi>{BRAND.contact}</bdi>
            </a>
          </p>
        </section>
      </Prose>
    </SiteShell>
  )
}
