import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { fieldText } from './field-text'
import type { ProfileView } from './profile-view'

const WAYS = [
  { code: 'EMAIL', path: '/settings/email' },
  { code: 'MOBILE_PHONE', path: '/settings/mobile' },
] as const

/** E-mail and mobile open the account: they are changed in the settings, where a code proves the new one. */
export async function ContactDetails({ locale, fields }: { locale: Locale } & Pick<ProfileView, 'fields'>) {
  const [t, field, settings] = await Promise.all([
    wordsFor(locale, 'Profile'),
    wordsFor(locale, 'Field'),
    wordsFor(locale, 'Settings'),
  ])
  return (
    <section>
      <h2>{t('contact.title')}</h2>
      <p>{t('contact.lead')}</p>
      <div className="settings-list">
        {WAYS.map(({ code, path }) => {
          const value = fieldText(code, fields[code], locale, field)
          return (
            <div className="settings-row" key={code}>
              <div>
                <span className="settings-label">{field(code)}</span>
                <span className="settings-name">{value ? <bdi dir="ltr">{value}</bdi> : t('notGiven')}</span>
              </div>
              <a className="button button-quiet button-small" href={href(locale, path)}>
                {settings(value ? `change.${code}` : `add.${code}`)}
              </a>
            </div>
          )
        })}
      </div>
    </section>
  )
}
