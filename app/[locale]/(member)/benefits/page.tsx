import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { EmptyState } from '@/components/membership/empty-state'
import { wordsFor } from '@/lib/i18n/words'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { BenefitsFound } from './benefits-found'
import { BenefitsMissing } from './benefits-missing'
import { benefitsQueryFrom, searchOf } from './benefits-query'
import { heldBenefits } from './held-benefits'

type Props = PageProps<'/[locale]/benefits'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [t, asked] = await Promise.all([wordsFor(await pageLocale(params), 'Benefits'), searchParams])
  const { status } = benefitsQueryFrom(asked)
  const title = status === 'usable' ? t('metaTitle') : `${t(`tab.${status}`)} · ${t('metaTitle')}`
  return { title, robots: { index: false } }
}

export default async function BenefitsPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([pageLocale(params), searchParams])
  const query = benefitsQueryFrom(asked)
  const path = `/benefits${searchOf(query)}`
  const account = await requireMember(locale, path)
  const [t, preferred, held] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    preferredLanguages(locale, account.language),
    heldBenefits(account),
  ])
  const name = parseStoredCard(account.card)?.fields.USER_NAME ?? ''
  return (
    <MemberShell locale={locale} path={path} name={name}>
      <div className="wrap member-page">
        <h1>{t('title')}</h1>
        {!held.ok && <BenefitsMissing t={t} problem={held.problem} />}
        {held.ok && held.value.length === 0 && (
          <EmptyState drawing="cup" title={t('none.held.title')}>
            <p>{t('none.held.text')}</p>
          </EmptyState>
        )}
        {held.ok && held.value.length > 0 && (
          <BenefitsFound locale={locale} preferred={preferred} benefits={held.value} query={query} />
        )}
      </div>
    </MemberShell>
  )
}
