import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type Amount, formatAmount } from '@/lib/membership/amount'
import { Figure } from './figure'

type Props = { t: Words<'StoredValue'>; locale: Locale; amount: Amount | null }

export function StoredValue({ t, locale, amount }: Props) {
  return (
    <section className="cell" lang={locale} dir={directionOfLocale(locale)}>
      <Figure label={t('label')} value={amount && formatAmount(amount, locale)} missing={t('missing')}>
        {amount && <p>{amount.value === 0 ? t('empty') : t('ready')}</p>}
      </Figure>
    </section>
  )
}
