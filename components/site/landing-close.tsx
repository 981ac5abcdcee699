import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

export function LandingClose({ locale, t }: { locale: Locale; t: Words<'Landing'> }) {
  return (
    <section className="wrap" aria-labelledby="close">
      <div className="closing">
        <h2 id="close" className="landing-title">
          {t('close.title')}
        </h2>
        <p className="text-lg">{t('close.text')}</p>
        <a className="button button-on-deep" href={href(locale, '/sign-up')}>
          {t('join')}
        </a>
      </div>
    </section>
  )
}
