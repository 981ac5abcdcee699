import type { Words } from '@/lib/i18n/words'

const TREATS = [
  { key: 'kopi', icon: 'iced-drink' },
  { key: 'toast', icon: 'toast' },
  { key: 'beans', icon: 'beans' },
] as const

/** Examples in the shape of vouchers; without times, for this page is made once and would tell them wrong later. */
export function LandingTreats({ t }: { t: Words<'Landing'> }) {
  return (
    <section className="wrap landing-part" aria-labelledby="treats">
      <h2 id="treats" className="landing-title">
        {t('treats.title')}
      </h2>
      <p className="text-muted text-lg">{t('treats.text')}</p>
      <ul className="treats">
        {TREATS.map(({ key, icon }) => (
          <li key={key} className="benefit treat">
            <img src={`/icons/benefits/${icon}.svg`} alt="" width={88} height={88} />
            <div className="benefit-foot">
              <h3 className="text-lg">{t(`treats.${key}.title`)}</h3>
              <p className="text-muted">{t(`treats.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
