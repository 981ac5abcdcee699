import { gateway } from '@/lib/gateway'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { lossesOf } from './losses'

type Props = {
  locale: Locale
  t: Words<'Closing'>
  account: { memberID: string | null; card: unknown }
  days: number
}

/** What closing an account comes to, before anybody is asked to. */
export async function ClosingFacts({ locale, t, account, days }: Props) {
  const { lines, isAll } = await lossesOf(account, locale, t)
  return (
    <div className="closing-facts">
      <section>
        <h2>{t('lost.title')}</h2>
        {lines.length > 0 && <p>{t('lost.lead')}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {lines.length === 0 && isAll && <p>{t('lost.nothing')}</p>}
        {!isAll && <p>{t('lost.unknown')}</p>}
      </section>
      <section>
        <h2>{t('erased.title')}</h2>
        <p>{t('erased.text')}</p>
      </section>
      <section>
        <h2>{t('kept.title')}</h2>
        {gateway().closing === null ? (
          <p>
            {t('kept.club')} <a href={href(locale, '/help')}>{t('kept.help')}</a>
          </p>
        ) : (
          <p>{t('kept.text')}</p>
        )}
      </section>
      <section>
        <h2>{t('until.title')}</h2>
        <p>{days === 0 ? t('until.none') : t('until.days', { days })}</p>
      </section>
    </div>
  )
}
