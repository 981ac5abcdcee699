import type { CodePicture as Picture } from './till-codes'

/** Black on white in every theme, a module a whole number of pixels wide: readers take no other, and no grey between. */
export function CodePicture({ picture, className }: { picture: Picture; className: string }) {
  const { shape, modulePx, barPx } = picture
  return (
    <svg
      className={`code-picture ${className}`}
      width={shape.width === 1 ? barPx : shape.width * modulePx}
      height={shape.height === 1 ? barPx : shape.height * modulePx}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={shape.path} fill="#000000" />
    </svg>
  )
}
