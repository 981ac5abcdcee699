import type { Words } from '@/lib/i18n/words'

const GAINS = [
  { key: 'points', icon: 'points' },
  { key: 'birthday', icon: 'birthday' },
  { key: 'card', icon: 'card' },
  { key: 'words', icon: 'language' },
] as const

export function LandingGains({ t }: { t: Words<'Landing'> }) {
  return (
    <section className="wrap landing-part" aria-labelledby="gains">
      <h2 id="gains" className="landing-title">
        {t('gains.title')}
      </h2>
      <ul className="gains">
        {GAINS.map(({ key, icon }) => (
          <li key={key} className="gain">
            <img src={`/icons/benefits/${icon}.svg`} alt="" width={56} height={56} />
            <div>
              <h3 className="text-xl">{t(`gains.${key}.title`)}</h3>
              <p className="text-muted mt-1">{t(`gains.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
