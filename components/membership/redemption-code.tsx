import { groupedCode } from '@/lib/membership/redemption-code'
import { CodePicture } from './codes/code-picture'
import { qrShape } from './codes/qr-shape'

/** 29 modules with the quiet zone: 232 px, which fit beside the edges of a page of 320. */
const MODULE_PX = 8

/** A code for the till: to be scanned, and to be read aloud. */
export function RedemptionCode({ code, label }: { code: string; label: string }) {
  const shape = qrShape(code)
  return (
    <div className="redemption-code">
      {shape && (
        <div role="img" aria-label={label}>
          <CodePicture picture={{ shape, modulePx: MODULE_PX, barPx: 0 }} className="" />
        </div>
      )}
      <p className="redemption-letters" dir="ltr">
        {groupedCode(code)}
      </p>
    </div>
  )
}
