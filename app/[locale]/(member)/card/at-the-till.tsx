import type { Words } from '@/lib/i18n/words'
import { KeepOffline } from './keep-offline'

/** What helps where the till does not read the code, and whether the card is there without a connection. */
export function AtTheTill({ t, isChoice }: { t: Words<'Card'>; isChoice: boolean }) {
  const ways = ['larger', ...(isChoice ? (['other'] as const) : []), 'still', 'say'] as const
  return (
    <section className="card-help" aria-labelledby="card-help">
      <h2 id="card-help">{t('help.title')}</h2>
      <ul>
        {ways.map(way => (
          <li key={way}>{t(`help.${way}`)}</li>
        ))}
      </ul>
      <p>{t('help.print')}</p>
      <KeepOffline words={{ kept: t('offline.kept'), failed: t('offline.failed') }} />
    </section>
  )
}
