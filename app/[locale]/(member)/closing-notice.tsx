import { keepMyAccount } from '@/app/[locale]/(member)/settings/close/actions'
import { Notice } from '@/components/forms/notice'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'

/** On every page of a member whose account is to be erased: when, and the one press that keeps it. */
export async function ClosingNotice({ locale, closesAt }: { locale: Locale; closesAt: Date }) {
  const [t, { zone }] = await Promise.all([wordsFor(locale, 'Closing'), programmeSettings()])
  if (closesAt.getTime() <= Date.now()) {
    return (
      <div className="wrap closing-notice">
        <Notice tone="bad">
          <p>{t('notice.now')}</p>
        </Notice>
      </div>
    )
  }
  return (
    <div className="wrap closing-notice">
      <Notice tone="bad" title={t('notice.title', { when: formatMoment(closesAt, locale, zone) })}>
        <p>{t('notice.text')}</p>
        <form action={keepMyAccount}>
          <button className="button button-small" type="submit">
            {t('notice.keep')}
          </button>
        </form>
      </Notice>
    </div>
  )
}
