import { encode } from 'uqr'
import type { CodeShape } from './code-shape'

/** Modules of silence around the code: ISO/IEC 18004 asks for four. */
const QUIET = 4

/** What version 40 holds of bytes with level M; letters and digits would be more. */
const MAX_BYTES = 2_331

/** The text as a QR code, mended where up to 15 % of it is covered (level M); null where it does not fit into one. */
export function qrShape(text: string): CodeShape | null {
  if (text === '' || Buffer.byteLength(text) > MAX_BYTES) return null
  const { data, size } = encode(text, { border: 0, ecc: 'M' })
  const side = size + 2 * QUIET
  return { width: side, height: side, path: data.map((row, y) => runs(row, y + QUIET)).join('') }
}

/** Neighbours are drawn as one, or a hair of light could show between them. */
function runs(row: readonly boolean[], y: number): string {
  const dark = row.map(isDark => (isDark ? '1' : '0')).join('')
  return Array.from(
    dark.matchAll(/1+/g),
    ({ 0: run, index }) => `M${index + QUIET} ${y}h${run.length}v1h-${run.length}z`,
  ).join('')
}
