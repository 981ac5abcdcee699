import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { EmptyState } from '@/components/membership/empty-state'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { pendingState } from '@/lib/registration/pending'
import { pendingRequestID } from '@/lib/session/pending-registration'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/sign-up/pending'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Pending')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** What is truly known of this browser's own registration; nothing here sends it again. */
export default async function PendingPage({ params }: PageProps<'/[locale]/sign-up/pending'>) {
  const locale = await pageLocale(params)
  const [site, t, requestID] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'Pending'),
    pendingRequestID(),
  ])
  const state = await pendingState(requestID)
  const next = (
    { none: '/sign-up', ended: '/sign-up', joined: '/sign-in', undecided: '/sign-up/pending' } as const
  )[state]
  return (
    <SiteShell locale={locale} path="/sign-up/pending" t={site}>
      <div className="wrap-narrow form-page">
        <h1>{t(`title.${state}`)}</h1>
        <EmptyState drawing="cup" title={t(`lead.${state}`)}>
          <p>{t(`whatNow.${state}`)}</p>
          <p>
            <a className="button" href={href(locale, next)}>
              {t(`next.${state}`)}
            </a>
          </p>
        </EmptyState>
      </div>
    </SiteShell>
  )
}
