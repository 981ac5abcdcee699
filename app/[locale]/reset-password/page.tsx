import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeStep } from '@/app/[locale]/code/code-step'
import { NothingToEnter } from '@/app/[locale]/code/nothing-to-enter'
import { SentNotice } from '@/app/[locale]/code/sent-notice'
import { pageLocale } from '@/app/page-locale'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { mustAgree } from '@/lib/registration/agreement'
import { openingOf } from '@/lib/registration/opening'
import { identityOf } from '@/lib/session/proof'
import { currentProof } from '@/lib/session/proof-cookie'
import { CLAIMING } from './claiming'
import { NothingOpens } from './nothing-opens'
import { PasswordStep } from './password-step'

export async function generateMetadata({ params }: PageProps<'/[locale]/reset-password'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Proof')
  return { title: t('password.metaTitle'), robots: { index: false } }
}

/** Two steps of one proof: the code that shows whose an identity is, then a password for what it opens. */
export default async function ResetPasswordPage({
  params,
  searchParams,
}: PageProps<'/[locale]/reset-password'>) {
  const locale = await pageLocale(params)
  const [site, t, proof, { notice }] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'Proof'),
    currentProof(...CLAIMING),
    searchParams,
  ])
  if (proof?.purpose === 'sign-in' && proof.provedAt === null) redirect(href(locale, '/code'))
  const opening = proof?.provedAt ? await openingOf(identityOf(proof)) : null
  const opens = opening?.kind === 'account' || opening?.kind === 'member'
  return (
    <SiteShell locale={locale} path="/reset-password" t={site}>
      <div className="wrap-narrow form-page">
        {!opening && <SentNotice t={t} notice={notice} />}
        {proof === null ? (
          <NothingToEnter locale={locale} t={t} start="/forgot-password" />
        ) : opening === null ? (
          <CodeStep locale={locale} t={t} proof={proof} />
        ) : opens ? (
          <PasswordStep
            locale={locale}
            t={t}
            identity={identityOf(proof)}
            isNew={await mustAgree(opening)}
            purpose={proof.purpose}
          />
        ) : (
          <NothingOpens locale={locale} t={t} identity={identityOf(proof)} why={opening.kind} />
        )}
      </div>
    </SiteShell>
  )
}
