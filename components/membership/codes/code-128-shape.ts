import bwipjs from 'bwip-js/node'
import type { CodeShape } from './code-shape'

/** Modules of silence on either side: ISO/IEC 15417 asks for ten. */
const QUIET = 10

/** What every reader of Code 128 gives back unchanged; beyond it the readings of shops differ. */
const PRINTABLE = /^[ -~]+$/

/** At one pixel each, the least a reader makes out, they fill a phone's screen from top to bottom. */
const MAX_MODULES = 600

/**
 * The text as Code 128, pairs of digits in one symbol (code set C) where that is shorter. `standing` turns it a quarter,
 * for a screen that is taller than wide. Null where it has other characters than printable ASCII, or no screen holds it.
 */
export function code128Shape(text: string, standing = false): CodeShape | null {
  if (!PRINTABLE.test(text) || text.length > MAX_MODULES / 5) return null
  let at = QUIET
  const bars = widthsOf(text).map((width, index) => {
    const start = at
    at += width
    if (index % 2 === 1) return ''
    return standing ? `M0 ${start}h1v${width}h-1z` : `M${start} 0h${width}v1h-${width}z`
  })
  const length = at + QUIET
  if (length > MAX_MODULES) return null
  return { width: standing ? 1 : length, height: standing ? length : 1, path: bars.join('') }
}

/** Bar, space, bar, … in modules. */
function widthsOf(text: string): number[] {
  const [code] = bwipjs.raw('code128', text)
  if (!code || !('sbs' in code)) throw new Error('bwip-js drew no bars')
  return Array.from(code.sbs)
}
