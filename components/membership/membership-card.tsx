import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { ChosenText } from '@/lib/membership/multi-language-text'
import { GroupedNumber } from './grouped-number'

type Props = {
  t: Words<'MembershipCard'>
  locale: Locale
  programmeName: string
  memberName: string
  /** Null where the upstream has not told it yet. */
  cardNo: string | null
  tier?: ChosenText | null
}

/** The card as one would hold it; its colours come from the programme's accent alone. */
export function MembershipCard({ t, locale, programmeName, memberName, cardNo, tier }: Props) {
  return (
    <section
      className="cell"
      lang={locale}
      dir={directionOfLocale(locale)}
      aria-label={t('label', { programme: programmeName })}
    >
      <div className="card-art">
        <div className="card-art-row">
          {/* A mask, so that the mark takes the card's ink. */}
          <span className="card-art-mark" aria-hidden="true" />
          <bdi className="card-art-programme">{programmeName}</bdi>
          {tier?.text && (
            <bdi className="card-art-tier" lang={tier.language ?? undefined} dir={tier.direction}>
              {tier.text}
            </bdi>
          )}
        </div>
        <div className="card-art-foot">
          <p className="card-art-name">
            <bdi>{memberName}</bdi>
          </p>
          {cardNo ? (
            <p>
              <span className="sr-only">{t('number')} </span>
              <span className="card-art-number" dir="ltr">
                <GroupedNumber number={cardNo} />
              </span>
            </p>
          ) : (
            <p className="card-art-waiting">{t('noNumber')}</p>
          )}
        </div>
      </div>
    </section>
  )
}
