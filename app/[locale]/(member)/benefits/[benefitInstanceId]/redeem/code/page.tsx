import type { Metadata } from 'next'
import {
  backTo,
  benefitToRedeem,
  RedeemPage,
} from '@/app/[locale]/(member)/benefits/[benefitInstanceId]/redeem/redeem-page'
import { namedPath } from '@/app/[locale]/(member)/benefits/named-benefit'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { NotUsed } from './not-used'
import { OpenCode } from './open-code'
import { Used } from './used'

type Props = PageProps<'/[locale]/benefits/[benefitInstanceId]/redeem/code'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Redeem')
  return { title: t('metaTitle'), robots: { index: false } }
}

/**
 * How it stands with a benefit that was begun to be used, on every device of its owner. Asks for no password: whoever began
 * has just given it, and the code must come back at the till.
 */
export default async function RedeemCodePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const of = await benefitToRedeem(locale, await namedPath(params), '/redeem/code')
  const { step, last } = of.step
  if (last === null || (step !== 'usable' && step !== 'open' && step !== 'used'))
    return backTo(locale, of.path)
  const t = await wordsFor(locale, 'Redeem')
  const state = last.state
  const isElsewhere = (await searchParams).said === 'elsewhere'
  return (
    <RedeemPage locale={locale} of={of} leaf="/redeem/code" title={t(`${state}.title`)}>
      {state === 'open' && <OpenCode locale={locale} redemption={last} isElsewhere={isElsewhere} />}
      {state === 'accepted' && <Used locale={locale} benefit={of.benefit} redemption={last} />}
      {(state === 'lapsed' || state === 'undone') && <NotUsed locale={locale} path={of.path} state={state} />}
    </RedeemPage>
  )
}
