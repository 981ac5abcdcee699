import { QrCode } from '@/components/staff/qr-code'
import { groupedCode } from '@/lib/membership/redemption-code'

/** A code for the till: to be scanned, and to be read aloud. */
export function RedemptionCode({ code, label }: { code: string; label: string }) {
  return (
    <div className="redemption-code">
      <QrCode text={code} label={label} />
      <p className="redemption-letters" dir="ltr">
        {groupedCode(code)}
      </p>
    </div>
  )
}
