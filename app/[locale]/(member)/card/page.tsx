import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { preferredLanguages } from '@/app/preferred-languages'
import { MembershipCard } from '@/components/membership/membership-card'
import { formatMoment } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'
import { AtTheTill } from './at-the-till'
import { CardCodes } from './card-codes'
import { cardView } from './card-view'
import { CardWaiting } from './card-waiting'
import { LargeCodes } from './large-codes'

export async function generateMetadata({ params }: PageProps<'/[locale]/card'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Card')
  return { title: t('title'), robots: { index: false } }
}

/** The card for the till. No proof is asked for here: whoever queues must not be stopped. */
export default async function CardPage({ params }: PageProps<'/[locale]/card'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/card')
  const preferred = await preferredLanguages(locale, account.language)
  const [t, card, view] = await Promise.all([
    wordsFor(locale, 'Card'),
    wordsFor(locale, 'MembershipCard'),
    cardView(account, preferred),
  ])
  return (
    <MemberShell locale={locale} path="/card" name={view.name}>
      <div className="wrap member-page card-page">
        <h1>{t('title')}</h1>
        {/* public/sw.js turns this into "kept" in its copy. */}
        <p className="kept-note" data-copy="live">
          {t('kept', { moment: formatMoment(new Date(), locale, view.zone) })}
        </p>
        <CardWaiting locale={locale} t={t} waiting={view.waiting} />
        <div className="pass">
          <MembershipCard
            t={card}
            locale={locale}
            programmeName={view.programmeName}
            memberName={view.name}
            cardNo={view.cardNo}
            tier={view.tier}
          />
          <CardCodes t={t} view={view} />
        </div>
        {view.codes.length > 0 && <AtTheTill t={t} isChoice={view.codes.length > 1} />}
      </div>
      <LargeCodes t={t} view={view} />
    </MemberShell>
  )
}
