import { PasskeySectionOf } from '@/app/passkey-section'
import type { Locale } from '@/lib/i18n/routing'
import { addStaffPasskey, beginStaffPasskey, removeStaffPasskey, renameStaffPasskey } from './passkey-actions'

/** The signed-in staff person's passkeys, as second factor beside the password. */
export function StaffPasskeySection({ locale, staffID }: { locale: Locale; staffID: string }) {
  return (
    <PasskeySectionOf
      locale={locale}
      owner={{ ownerKind: 'staff', ownerID: staffID }}
      className="panel"
      begin={beginStaffPasskey}
      finish={addStaffPasskey}
      rename={renameStaffPasskey}
      remove={removeStaffPasskey}
    />
  )
}
