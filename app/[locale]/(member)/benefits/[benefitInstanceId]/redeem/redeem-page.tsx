import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { namedBenefit } from '@/app/[locale]/(member)/benefits/named-benefit'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { preferredLanguages } from '@/app/preferred-languages'
import { LocalizedText } from '@/components/membership/localized-text'
import type { benefitPath } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { textFor } from '@/lib/membership/multi-language-text'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { type RedeemStep, redeemStep } from './redeem-step'

/** The benefit that an address below it is about; one that cannot be shown now is told of by its own page. */
export async function benefitToRedeem(
  locale: Locale,
  path: ReturnType<typeof benefitPath>,
  leaf: '/redeem' | '/redeem/code',
) {
  const account = await requireMember(locale, `${path}${leaf}`)
  const named = await namedBenefit(account, path)
  if (!named.ok) return backTo(locale, path)
  const benefit = named.value ?? notFound()
  return { account, benefit, path, step: await redeemStep(account, benefit) }
}

export function backTo(locale: Locale, path: string): never {
  redirect(`/${locale}${path}` as Route)
}

type Props = {
  locale: Locale
  of: { account: Parameters<typeof redeemStep>[0]; benefit: BenefitDetail; path: string; step: RedeemStep }
  leaf: '/redeem' | '/redeem/code'
  title: string
  children: ReactNode
}

/** The frame of both pages: what is to be done, and with which benefit. */
export async function RedeemPage({ locale, of, leaf, title, children }: Props) {
  const { account, benefit, path } = of
  const [t, ofBenefit, preferred] = await Promise.all([
    wordsFor(locale, 'Redeem'),
    wordsFor(locale, 'Benefit'),
    preferredLanguages(locale, account.language),
  ])
  const chosen = textFor(preferred, benefit.benefitTitle)
  return (
    <MemberShell
      locale={locale}
      path={`${path}${leaf}`}
      name={parseStoredCard(account.card)?.fields.USER_NAME ?? ''}
    >
      <div className="wrap-narrow form-page redeem">
        <h1>{title}</h1>
        <p className="redeem-what">
          {chosen.text ? (
            <LocalizedText chosen={chosen} locale={locale} t={ofBenefit} />
          ) : (
            ofBenefit('untitled')
          )}
        </p>
        {children}
        <p className="form-asides">
          <a href={`/${locale}${path}`}>{t('back')}</a>
        </p>
      </div>
    </MemberShell>
  )
}
