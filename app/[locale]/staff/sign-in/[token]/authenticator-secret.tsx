import { QrCode } from '@/components/staff/qr-code'
import type { Words } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { otpauthUrl } from '@/lib/session/authenticator'
import type { OpenInvitation } from '@/lib/session/staff-invitation'

type Props = { t: Words<'StaffInvitation'>; invitation: OpenInvitation }

/** The authenticator's secret to be scanned, opened on the same device, or typed in groups of four. */
export async function AuthenticatorSecret({ t, invitation: { email, totpSecret } }: Props) {
  const url = otpauthUrl(totpSecret, (await programmeSettings()).name, email)
  const groups = (totpSecret.match(/.{1,4}/g) ?? []).map((text, index) => ({ start: index * 4, text }))
  return (
    <section className="secret" aria-labelledby="secret-title">
      <QrCode text={url} label={t('qr')} />
      <div>
        <h2 className="field-label" id="secret-title">
          {t('scan')}
        </h2>
        <p>
          <a href={url}>{t('openApp')}</a>
        </p>
        <p className="field-hint">{t('type')}</p>
        <p className="secret-text">
          {groups.map(({ start, text }) => (
            <code key={start}>{text}</code>
          ))}
        </p>
      </div>
    </section>
  )
}
