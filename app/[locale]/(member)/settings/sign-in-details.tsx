import Link from 'next/link'
import type { ReactNode } from 'react'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { IDENTITY_TYPES, type LoginIdentity, shownIdentity } from '@/lib/membership/login-identity'
import { confirmMine } from './actions'
import { CHANGE_PATHS } from './paths'

type Props = {
  locale: Locale
  t: Words<'Settings'>
  identities: readonly (LoginIdentity & { provedAt: Date | null })[]
  hasPassword: boolean
}

/** E-mail, mobile and password: what stands there, whether it is confirmed, and where each is changed. */
export function SignInDetails({ locale, t, identities, hasPassword }: Props) {
  const row = (type: keyof typeof CHANGE_PATHS, isThere: boolean, shown: ReactNode) => (
    <li key={type} className="settings-row">
      <div>
        <p className="settings-label">{t(`details.${type}`)}</p>
        {shown}
      </div>
      <Link
        className="button button-quiet button-small"
        href={href(locale, CHANGE_PATHS[type])}
        prefetch={false}
      >
        {isThere ? t(`change.${type}`) : t(`add.${type}`)}
      </Link>
    </li>
  )
  return (
    <section aria-labelledby="details">
      <h2 id="details">{t('details.title')}</h2>
      <ul className="settings-list">
        {IDENTITY_TYPES.map(type => {
          const identity = identities.find(one => one.identityType === type)
          const shown = identity ? <Identity t={t} identity={identity} /> : <p>{t('details.none')}</p>
          return row(type, identity !== undefined, shown)
        })}
        {row('PASSWORD', hasPassword, <p>{t(hasPassword ? 'details.isSet' : 'details.isNotSet')}</p>)}
      </ul>
    </section>
  )
}

function Identity({ t, identity }: { t: Words<'Settings'>; identity: Props['identities'][number] }) {
  const isProved = identity.provedAt !== null
  return (
    <>
      <p className="settings-name">
        <bdi dir="ltr">{shownIdentity(identity)}</bdi>
        <span className="settings-mark" data-tone={isProved ? 'good' : 'note'}>
          {t(isProved ? 'details.confirmed' : 'details.unconfirmed')}
        </span>
      </p>
      {!isProved && (
        <form action={confirmMine}>
          <input type="hidden" name="identityType" value={identity.identityType} />
          <button className="button button-small" type="submit">
            {t('details.confirm')}
          </button>
        </form>
      )}
    </>
  )
}
