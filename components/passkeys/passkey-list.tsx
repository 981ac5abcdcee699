import { formatDay, formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { RenamePasskey } from './rename-passkey'

type Passkey = { credentialID: string; name: string; createdAt: Date; lastUsedAt: Date | null }
type FormAction = (form: FormData) => Promise<void>

export type PasskeyListProps = {
  t: Words<'Passkeys'>
  locale: Locale
  /** In which days and times are shown. */
  zone: string
  passkeys: readonly Passkey[]
  rename: FormAction
  remove: FormAction
}

/** Somebody's passkeys; each can be named and removed, without JavaScript too. */
export function PasskeyList({ t, locale, zone, passkeys, rename, remove }: PasskeyListProps) {
  if (passkeys.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="passkey-list">
      {passkeys.map(({ credentialID, name, createdAt, lastUsedAt }, index) => (
        <li key={credentialID} className="passkey">
          <p className="passkey-name">
            <bdi>{name}</bdi>
          </p>
          <p className="passkey-dates">{t('added', { day: formatDay(createdAt, locale, zone) })}</p>
          <p className="passkey-dates">
            {lastUsedAt ? t('lastUsed', { moment: formatMoment(lastUsedAt, locale, zone) }) : t('neverUsed')}
          </p>
          <details>
            <summary aria-label={t('changeNamed', { name })}>{t('change')}</summary>
            <RenamePasskey
              t={t}
              action={rename}
              id={`passkey-name-${index}`}
              passkey={{ credentialID, name }}
            />
            <form action={remove} className="passkey-form">
              <input type="hidden" name="credentialID" value={credentialID} />
              <p className="field-hint">{t('removeHint')}</p>
              <button type="submit" className="button button-quiet button-small">
                {t('remove')}
              </button>
            </form>
          </details>
        </li>
      ))}
    </ul>
  )
}
