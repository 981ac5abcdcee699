import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { EmptyState } from '@/components/membership/empty-state'
import { gateway } from '@/lib/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import { wordsFor } from '@/lib/i18n/words'
import { refused } from '@/lib/membership/outcome'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { BenefitSections } from './benefit-sections'

export async function generateMetadata({ params }: PageProps<'/[locale]/benefits'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Benefits')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function BenefitsPage({ params }: PageProps<'/[locale]/benefits'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/benefits')
  const key = memberKeyOf(account)
  const [t, preferred, inquired] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    preferredLanguages(locale, account.language),
    key === null ? refused('no-member') : withinBudget(gateway().inquireMemberAssets(key)),
  ])
  // A list that came and cannot be read is as good as none; “no benefits” would be untrue.
  const benefits = inquired.ok ? inquired.value.benefits : null
  const problem = inquired.ok ? 'unreachable' : inquired.problem
  return (
    <MemberShell
      locale={locale}
      path="/benefits"
      name={parseStoredCard(account.card)?.fields.USER_NAME ?? ''}
    >
      <div className="wrap member-page">
        <h1>{t('title')}</h1>
        {benefits ? (
          <BenefitSections locale={locale} preferred={preferred} benefits={benefits} />
        ) : (
          <EmptyState drawing="plug" title={t(`missing.${problem}.title`)}>
            <p>{t(`missing.${problem}.text`)}</p>
          </EmptyState>
        )}
      </div>
    </MemberShell>
  )
}
