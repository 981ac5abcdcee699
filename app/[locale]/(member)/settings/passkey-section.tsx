import { PasskeySectionOf } from '@/app/passkey-section'
import type { Locale } from '@/lib/i18n/routing'
import { addMyPasskey, beginMyPasskey, removeMyPasskey, renameMyPasskey } from './passkey-actions'

/** The signed-in member's passkeys. */
export function PasskeySection({ locale, accountID }: { locale: Locale; accountID: string }) {
  return (
    <PasskeySectionOf
      locale={locale}
      owner={{ ownerKind: 'member', ownerID: accountID }}
      begin={beginMyPasskey}
      finish={addMyPasskey}
      rename={renameMyPasskey}
      remove={removeMyPasskey}
    />
  )
}
