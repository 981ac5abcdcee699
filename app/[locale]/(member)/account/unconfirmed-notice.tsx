import { Notice } from '@/components/forms/notice'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import type { ownIdentities } from '@/lib/session/own-identities'

type Identities = Awaited<ReturnType<typeof ownIdentities>>
type Props = { locale: Locale; t: Words<'Account'>; identities: Identities }

/** A calm word to somebody of whom nothing is proved yet: nobody is hurried, but redeeming will ask for it. */
export function UnconfirmedNotice({ locale, t, identities }: Props) {
  const [first] = identities
  if (first === undefined || identities.some(({ provedAt }) => provedAt !== null)) return null
  return (
    <Notice title={t('unconfirmed.title', { to: shownIdentity(first) })}>
      {t('unconfirmed.text')}
      <p>
        <a href={href(locale, '/settings')}>{t('unconfirmed.go')}</a>
      </p>
    </Notice>
  )
}
