import { deskWords } from '@/app/[locale]/staff/members/desk-words'
import { ButtonForm } from '@/components/forms/button-form'
import { formatCount, formatMoment } from '@/lib/i18n/format'
import { programmeSettings } from '@/lib/programme/settings'
import { endSessions, unlockMember, writeWayIn } from './actions'
import { Facts } from './facts'
import type { Shown } from './shown'

/** “I cannot sign in”: by what they do, what stops them, and what helps. */
export async function SignInSection({ locale, t, view }: Shown) {
  const [{ zone }, words] = await Promise.all([programmeSettings(), deskWords(locale)])
  const moment = (at: Date) => formatMoment(at, locale, zone)
  const button = (submit: string) => ({ ...words, errorTitle: t('signIn.errorTitle'), submit })
  const { accountID, identities, locks, lastUsedAt } = view
  const now = Date.now()
  const facts = [
    ...identities.map(({ identityType, masked, provedAt }) => ({
      label: t(`signIn.identity.${identityType}`),
      value: (
        <>
          <bdi dir="ltr">{masked}</bdi>
          <span className="records-note">
            {provedAt ? t('signIn.proved', { moment: moment(provedAt) }) : t('signIn.unproved')}
          </span>
        </>
      ),
    })),
    {
      label: t('signIn.password'),
      value: t(view.hasPassword ? 'signIn.hasPassword' : 'signIn.noPassword'),
    },
    { label: t('signIn.passkeys'), value: formatCount(view.passkeys, locale) },
    {
      label: t('signIn.sessions'),
      value: (
        <>
          {t('signIn.devices', { count: view.sessions })}
          {lastUsedAt && (
            <span className="records-note">{t('signIn.lastUsed', { moment: moment(lastUsedAt) })}</span>
          )}
        </>
      ),
    },
  ]
  return (
    <section className="panel" aria-labelledby="sign-in">
      <h2 id="sign-in">{t('signIn.title')}</h2>
      <Facts facts={facts} />
      <div className="desk-task">
        <h3>{t('signIn.locks.title')}</h3>
        {locks.length === 0 ? (
          <p>{t('signIn.locks.none')}</p>
        ) : (
          <ul className="desk-locks">
            {locks.map(({ kind, seconds }) => (
              <li key={kind}>
                {t(`signIn.locks.kind.${kind}`)}
                <span className="records-note">
                  {t('signIn.locks.until', { moment: moment(new Date(now + seconds * 1_000)) })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="records-note">{t('signIn.locks.note')}</p>
        {locks.length > 0 && (
          <ButtonForm action={unlockMember} words={button(t('signIn.unlock'))} fields={{ accountID }} />
        )}
      </div>
      {identities.length > 0 && (
        <div className="desk-task">
          <h3>{t('signIn.way.title')}</h3>
          <p>{t('signIn.way.text')}</p>
          {identities.map(({ identityType }) => (
            <ButtonForm
              key={identityType}
              action={writeWayIn}
              words={button(t(`signIn.way.${identityType}`))}
              fields={{ accountID, identityType }}
              tone="quiet"
            />
          ))}
        </div>
      )}
      {view.sessions > 0 && (
        <div className="desk-task">
          <h3>{t('signIn.end.title')}</h3>
          <p>{t('signIn.end.text')}</p>
          <ButtonForm
            action={endSessions}
            words={button(t('signIn.end.submit'))}
            fields={{ accountID }}
            tone="quiet"
          />
        </div>
      )}
    </section>
  )
}
