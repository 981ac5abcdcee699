import type { Resending } from '@/lib/audit/outbox'
import type { Words } from '@/lib/i18n/words'
import { sendMessageAgain } from './actions'

type Props = { t: Words<'StaffOutbox'>; messageID: string; resending: Resending }

/** The button that sends a message once more, or why there is none. */
export function SendAgain({ t, messageID, resending }: Props) {
  if (resending === 'no-need') return null
  if (resending !== 'offered') return t(`resending.${resending}`)
  return (
    <form action={sendMessageAgain}>
      <input type="hidden" name="messageID" value={messageID} />
      <button className="button button-small" type="submit">
        {t('send')}
      </button>
    </form>
  )
}
