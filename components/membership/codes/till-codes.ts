import { code128Shape } from './code-128-shape'
import type { CodeKind, CodeShape } from './code-shape'
import { qrShape } from './qr-shape'

/** A picture of a code: its shape and how many CSS pixels a module takes, which is always a whole number. */
export type CodePicture = { shape: CodeShape; modulePx: number; barPx: number }

/** A code in both sizes, each as it fits a phone and as it fits a desk. */
export type TillCode = { kind: CodeKind; page: Fits; large: Fits }

type Fits = { phone: CodePicture; desk: CodePicture }

/** CSS pixels that a code may take at its longest: beside the edges of a 320 px screen, and on a tablet. */
const ROOM = {
  page: { phone: 280, desk: 480 },
  large: { phone: 304, desk: 640 },
}
/** How tall a standing bar code may be: what a phone shows below the buttons of the large view. */
const STANDING_PX = 470
const QR_PX = { page: { phone: 240, desk: 240 }, large: { phone: 304, desk: 480 } }
const BAR_PX = { page: 96, large: 144 }

/**
 * The codes that a number is shown as, in the order of `wanted`. A number that no bar code carries comes as a QR code
 * instead; one that no code carries, as none.
 */
export function tillCodes(number: string, wanted: readonly CodeKind[]): TillCode[] {
  const bars = wanted.includes('code128') ? barCode(number) : null
  const qr = wanted.includes('qr') || bars === null ? qrCode(number) : null
  return [bars, qr].filter(code => code !== null)
}

function qrCode(number: string): TillCode | null {
  const shape = qrShape(number)
  if (shape === null) return null
  const fit = (room: number) => ({ shape, modulePx: wholePx(room, shape.width), barPx: 0 })
  const fits = ({ phone, desk }: { phone: number; desk: number }) => ({ phone: fit(phone), desk: fit(desk) })
  return { kind: 'qr', page: fits(QR_PX.page), large: fits(QR_PX.large) }
}

function barCode(number: string): TillCode | null {
  const [lying, standing] = [code128Shape(number), code128Shape(number, true)]
  if (lying === null || standing === null) return null
  const fits = (size: 'page' | 'large'): Fits => {
    const fit = (room: number) => ({
      shape: lying,
      modulePx: wholePx(room, lying.width),
      barPx: BAR_PX[size],
    })
    const [phone, desk] = [fit(ROOM[size].phone), fit(ROOM[size].desk)]
    const upright = { ...phone, shape: standing, modulePx: wholePx(STANDING_PX, standing.height) || 1 }
    const isBetter = size === 'large' ? upright.modulePx > phone.modulePx : phone.modulePx === 0
    return {
      phone: isBetter ? upright : phone,
      desk: desk.modulePx === 0 ? { ...desk, modulePx: 1 } : desk,
    }
  }
  return { kind: 'code128', page: fits('page'), large: fits('large') }
}

const wholePx = (roomPx: number, modules: number) => Math.floor(roomPx / modules)
