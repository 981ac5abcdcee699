import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { namedPath } from '@/app/[locale]/(member)/benefits/named-benefit'
import { pageLocale } from '@/app/page-locale'
import { ButtonForm } from '@/components/forms/button-form'
import { wordsFor } from '@/lib/i18n/words'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import { programmeSettings } from '@/lib/programme/settings'
import { requireFresh } from '@/lib/session/step-up'
import { redeem } from './actions'
import { buttonWords } from './button-words'
import { backTo, benefitToRedeem, RedeemPage } from './redeem-page'

type Props = PageProps<'/[locale]/benefits/[benefitInstanceId]/redeem'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Redeem')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Asks once more, and says what will happen: a benefit is used once only. */
export default async function RedeemConfirmPage({ params }: Props) {
  const locale = await pageLocale(params)
  const of = await benefitToRedeem(locale, await namedPath(params), '/redeem')
  const { benefit, path, step } = of
  if (step.step === 'open' || step.step === 'used') return backTo(locale, `${path}/redeem/code`)
  if (step.step !== 'usable') return backTo(locale, path)
  await requireFresh(locale, `${path}/redeem`)
  const [t, { undoMinutes }] = await Promise.all([wordsFor(locale, 'Redeem'), programmeSettings()])
  const way = safeHttpsUrl(benefit.benefitUrl ?? '') === null ? 'till' : 'link'
  return (
    <RedeemPage locale={locale} of={of} leaf="/redeem" title={t('confirm.title')}>
      <ol className="redeem-steps">
        {(['first', 'then', 'undo'] as const).map(each => (
          <li key={each}>{t(`confirm.${way}.${each}`, { minutes: undoMinutes })}</li>
        ))}
      </ol>
      <ButtonForm
        action={redeem}
        words={await buttonWords(locale, t(`confirm.${way}.submit`))}
        fields={{ requestId: randomUUID() }}
      />
    </RedeemPage>
  )
}
