import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { AccountView } from './account-view'

type Props = { t: Words<'Account'>; locale: Locale; view: AccountView }

/** Since when one is a member, and until when the card is valid. */
export function AccountDates({ t, locale, view }: Props) {
  const { memberSince, validUntil, zone } = view
  return (
    <dl className="facts">
      <div>
        <dt>{t('memberSince')}</dt>
        <dd>{memberSince ? formatDay(memberSince, locale, zone) : t('notKnown')}</dd>
      </div>
      <div>
        <dt>{t('validUntil')}</dt>
        <dd>
          {validUntil
            ? formatDay(validUntil, locale, zone)
            : // Both dates come from one answer: where the first is unknown, so is whether there is an end.
              t(memberSince === null ? 'notKnown' : 'noEnd')}
        </dd>
      </div>
    </dl>
  )
}
