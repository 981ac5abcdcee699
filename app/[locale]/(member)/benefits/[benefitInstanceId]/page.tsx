import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BenefitsMissing } from '@/app/[locale]/(member)/benefits/benefits-missing'
import { benefitsQueryFrom, searchOf } from '@/app/[locale]/(member)/benefits/benefits-query'
import { namedBenefit, namedPath } from '@/app/[locale]/(member)/benefits/named-benefit'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { wordsFor } from '@/lib/i18n/words'
import { textFor } from '@/lib/membership/multi-language-text'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { currentMember, requireMember } from '@/lib/session/current-member'
import { BenefitView } from './benefit-view'

type Props = PageProps<'/[locale]/benefits/[benefitInstanceId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, path, account] = await Promise.all([pageLocale(params), namedPath(params), currentMember()])
  const t = await wordsFor(locale, 'Benefit')
  const named = account && (await namedBenefit(account, path))
  const preferred = await preferredLanguages(locale, account?.language ?? null)
  const title = named?.ok && named.value ? textFor(preferred, named.value.benefitTitle).text : ''
  return { title: title || t('untitled'), robots: { index: false } }
}

export default async function BenefitPage({ params, searchParams }: Props) {
  const [locale, path, asked] = await Promise.all([pageLocale(params), namedPath(params), searchParams])
  const query = benefitsQueryFrom(asked)
  const here = path + searchOf(query)
  const account = await requireMember(locale, here)
  const [preferred, named] = await Promise.all([
    preferredLanguages(locale, account.language),
    namedBenefit(account, path),
  ])
  const name = parseStoredCard(account.card)?.fields.USER_NAME ?? ''
  return (
    <MemberShell locale={locale} path={here} name={name}>
      <div className="wrap member-page">
        {named.ok ? (
          <BenefitView
            locale={locale}
            account={account}
            preferred={preferred}
            benefit={named.value ?? notFound()}
            query={query}
          />
        ) : (
          <BenefitsMissing t={await wordsFor(locale, 'Benefits')} problem={named.problem} />
        )}
      </div>
    </MemberShell>
  )
}
