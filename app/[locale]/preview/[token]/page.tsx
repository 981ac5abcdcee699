import '@/components/staff/staff.css'
import '@/components/staff/share.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BenefitPreview } from '@/app/[locale]/staff/preview/benefit-preview'
import { previewContext } from '@/app/[locale]/staff/preview/preview-context'
import { viewOptionsFrom } from '@/app/[locale]/staff/preview/view-options'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { BRAND } from '@/components/site/brand'
import { SiteShell } from '@/components/site/site-shell'
import { contentOf } from '@/lib/drafts/content'
import { openShare } from '@/lib/drafts/share'
import { formatMoment } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { exampleOf } from '@/lib/programme/benefit-templates'
import { programmeSettings } from '@/lib/programme/settings'
import { AnswerSection } from './answer-section'

type Props = PageProps<'/[locale]/preview/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'SharedPreview')
  return { title: t('metaTitle'), robots: { index: false, follow: false } }
}

export default async function SharedPreviewPage({ params, searchParams }: Props) {
  const [locale, { token }, { answered }] = await Promise.all([pageLocale(params), params, searchParams])
  // proxy.ts has told altered, expired and revoked links apart already.
  const [opened, { zone }] = await Promise.all([openShare(token), programmeSettings()])
  if (opened.state !== 'open') notFound()
  const { share } = opened
  const [t, site, context] = await Promise.all([
    wordsFor(locale, 'SharedPreview'),
    wordsFor(locale, 'Site'),
    previewContext(locale, viewOptionsFrom({ locale: 'all' }, zone)),
  ])
  return (
    <SiteShell locale={locale} path={`/preview/${token}`} t={site}>
      <div className="wrap staff-page shared-preview">
        <div>
          <h1 className="text-3xl">{t('title', { programme: BRAND.name })}</h1>
          <p className="staff-lead">{t('lead')}</p>
          <p className="text-muted text-sm">
            {t('until', { moment: formatMoment(share.expiresAt, locale, zone) })}
          </p>
        </div>
        {answered === '1' && (
          <Notice role="status" tone="good">
            {t('thanks')}
          </Notice>
        )}
        <section className="preview" aria-labelledby="texts">
          <h2 id="texts">{t('texts')}</h2>
          <BenefitPreview
            context={context}
            benefit={exampleOf({ templateID: share.templateID, ...contentOf(share) }, new Date())}
          />
        </section>
        <AnswerSection locale={locale} token={token} share={share} />
      </div>
    </SiteShell>
  )
}
