import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { currentProof } from '@/lib/session/proof-cookie'
import { CodeStep } from './code-step'
import { NothingToEnter } from './nothing-to-enter'
import { SentNotice } from './sent-notice'

export async function generateMetadata({ params }: PageProps<'/[locale]/code'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Proof')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Where a code is entered that is for anything but a forgotten password. */
export default async function CodePage({ params, searchParams }: PageProps<'/[locale]/code'>) {
  const locale = await pageLocale(params)
  const [site, t, proof, { notice }] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'Proof'),
    currentProof(),
    searchParams,
  ])
  // Proved, but nothing came of it yet: a crash, or a refusal in another tab.
  if (proof?.purpose === 'sign-up' && proof.provedAt !== null) redirect(href(locale, '/sign-up'))
  const isUnderWay = proof !== null && proof.purpose !== 'reset' && proof.provedAt === null
  return (
    <SiteShell locale={locale} path="/code" t={site}>
      <div className="wrap-narrow form-page">
        <SentNotice t={t} notice={notice} />
        {isUnderWay ? (
          <CodeStep locale={locale} t={t} proof={proof} />
        ) : (
          <NothingToEnter locale={locale} t={t} start="/sign-in" />
        )}
      </div>
    </SiteShell>
  )
}
