import type { Consent } from '@/lib/account/choices'
import { formatMoment, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'

const SHOWN = 50

type Props = { locale: Locale; t: Words<'Choices'>; history: readonly Consent[] }

/** Every word that was said, newest first: what, yes or no, when, in which language, and which version of the terms. */
export async function ConsentHistory({ locale, t, history }: Props) {
  const { zone } = await programmeSettings()
  return (
    <details className="settings-history">
      <summary>{t('history.title')}</summary>
      <ul className="settings-list">
        {history.slice(0, SHOWN).map((said, index) => (
          <li key={said.consentID} className="settings-row">
            <div>
              <p className="settings-name">
                {t(`name.${said.kind}`)}
                <span className="settings-mark" data-tone={said.granted ? 'good' : undefined}>
                  {t(`history.${answerOf(said, history.slice(index + 1))}`)}
                </span>
              </p>
              <p>{formatMoment(said.at, locale, zone)}</p>
              <p className="settings-label">
                {t('history.language', { language: languageName(said.language, locale) })}
                {said.termsVersion !== null && (
                  <>
                    {' · '}
                    {t('history.version', { version: `\u2068${said.termsVersion}\u2069` })}
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {history.length > SHOWN && <p className="field-hint">{t('history.older')}</p>}
    </details>
  )
}

/** A no after a yes takes it back. */
function answerOf({ kind, granted }: Consent, before: readonly Consent[]) {
  if (granted) return 'given'
  return before.find(one => one.kind === kind)?.granted ? 'withdrawn' : 'refused'
}
