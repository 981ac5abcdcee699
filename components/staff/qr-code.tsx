import { qrShape } from '@/components/membership/codes/qr-shape'

/** A QR code as large as there is room, dark on light in either theme: many readers cannot read it the other way round. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const shape = qrShape(text)
  if (shape === null) return null
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={shape.path} fill="#000000" />
    </svg>
  )
}
