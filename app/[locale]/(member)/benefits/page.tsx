import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { wordsFor } from '@/lib/i18n/words'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { BenefitSections } from './benefit-sections'
import { BenefitsMissing } from './benefits-missing'
import { heldBenefits } from './held-benefits'

export async function generateMetadata({ params }: PageProps<'/[locale]/benefits'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Benefits')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function BenefitsPage({ params }: PageProps<'/[locale]/benefits'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/benefits')
  const [t, preferred, held] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    preferredLanguages(locale, account.language),
    heldBenefits(account),
  ])
  return (
    <MemberShell
      locale={locale}
      path="/benefits"
      name={parseStoredCard(account.card)?.fields.USER_NAME ?? ''}
    >
      <div className="wrap member-page">
        <h1>{t('title')}</h1>
        {held.ok ? (
          <BenefitSections locale={locale} preferred={preferred} benefits={held.value} />
        ) : (
          <BenefitsMissing t={t} problem={held.problem} />
        )}
      </div>
    </MemberShell>
  )
}
