import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { DeviceSession } from '@/lib/session/devices'

type Props = {
  locale: Locale
  t: Words<'Settings'>
  zone: string
  devices: readonly DeviceSession[]
  className?: string
  endOne: (form: FormData) => Promise<void>
  endOthers: () => Promise<void>
}

/** Where a member or staff person is signed in, this device first; each other one can be signed out, and all of them at once. */
export function DeviceList({ locale, t, zone, devices, className, endOne, endOthers }: Props) {
  return (
    <section className={className} aria-labelledby="devices">
      <h2 id="devices">{t('devices.title')}</h2>
      {devices.length > 1 && <p>{t('devices.lead')}</p>}
      <ul className="settings-list">
        {devices.map(device => (
          <li key={device.sessionID} className="settings-row">
            <div>
              <p className="settings-name">
                <bdi>{nameOf(device, t)}</bdi>
                {device.isThis && <span className="settings-mark">{t('devices.this')}</span>}
              </p>
              <dl className="settings-times">
                <div>
                  <dt>{t('devices.used')}</dt>
                  <dd>{formatMoment(device.lastUsedAt, locale, zone)}</dd>
                </div>
                <div>
                  <dt>{t('devices.since')}</dt>
                  <dd>{formatMoment(device.signedInAt, locale, zone)}</dd>
                </div>
              </dl>
            </div>
            {!device.isThis && (
              <form action={endOne}>
                <input type="hidden" name="sessionID" value={device.sessionID} />
                <button
                  className="button button-quiet button-small"
                  type="submit"
                  aria-label={t('devices.endNamed', { device: nameOf(device, t) })}
                >
                  {t('devices.end')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <form action={endOthers}>
          <button className="button button-quiet" type="submit">
            {t('devices.endOthers')}
          </button>
        </form>
      )}
    </section>
  )
}

function nameOf({ browser, system }: DeviceSession, t: Words<'Settings'>): string {
  if (browser !== null && system !== null) return t('devices.named', { browser, system })
  return browser ?? system ?? t('devices.unknown')
}
