import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { SiteShell } from '@/components/site/site-shell'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { openingOf } from '@/lib/registration/opening'
import { identityOf } from '@/lib/session/proof'
import { currentProof } from '@/lib/session/proof-cookie'
import { CodeStep } from './code-step'
import { NothingOpens, NothingToEnter } from './nothing-opens'
import { PasswordStep } from './password-step'

export async function generateMetadata({ params }: PageProps<'/[locale]/reset-password'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Proof')
  return { title: t('metaTitle'), robots: { index: false } }
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
    currentProof(),
    searchParams,
  ])
  const opening = proof?.provedAt ? await openingOf(identityOf(proof)) : null
  const opens = opening?.kind === 'account' || opening?.kind === 'member'
  return (
    <SiteShell locale={locale} path="/reset-password" t={site}>
      <div className="wrap-narrow form-page">
        {!opening && <SentNotice t={t} notice={notice} />}
        {proof === null ? (
          <NothingToEnter locale={locale} t={t} />
        ) : opening === null ? (
          <CodeStep locale={locale} t={t} proof={proof} />
        ) : opens ? (
          <PasswordStep
            locale={locale}
            t={t}
            identity={identityOf(proof)}
            isMember={opening.kind === 'member'}
          />
        ) : (
          <NothingOpens locale={locale} t={t} identity={identityOf(proof)} why={opening.kind} />
        )}
      </div>
    </SiteShell>
  )
}

const NOTICES = [
  'sent-again',
  'too-soon',
  'too-many-codes',
  'proof-over',
  'unavailable',
  'freed-here',
] as const

/** What came of asking for another code, which had to lead back here. */
function SentNotice({ t, notice }: { t: Words<'Proof'>; notice: string | string[] | undefined }) {
  const code = NOTICES.find(known => known === notice)
  if (!code) return null
  return (
    <Notice role="status" tone={code === 'sent-again' ? 'good' : 'note'}>
      {t(`notice.${code}`)}
    </Notice>
  )
}
