/** WCAG 2.2, 1.4.3: text of ordinary size on its ground. */
const READABLE_CONTRAST = 4.5

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2, definition of relative luminance. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Whether white on this accent, as on every button, can be read; from it follows that the accent can be read on white. */
export function isReadableOnWhite(colour: string): boolean {
  return 1.05 / (luminanceOf(colour) + 0.05) >= READABLE_CONTRAST
}
