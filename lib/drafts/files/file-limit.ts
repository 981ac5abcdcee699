const MIB = 1_048_576

/**
 * What a file may hold: less than lib/launch/body-limit.mjs lets in, since the form's own fields and what was seen of
 * each benefit (17 bytes for each of 5,000) are sent along with it.
 */
export const FILE_MAX_BYTES = 8 * MIB - MIB / 4

/** More than a programme has; a thousand of them, with five languages each, are 1 MiB. */
export const BENEFITS_MAX_SIZE = 5_000

/**
 * The text in a file; `not-text` where it is none in UTF-8, `too-large` where the form could not send it a second time:
 * browsers send every line break of a box as two bytes.
 */
export function fileText(bytes: Uint8Array): { text: string } | { problem: 'not-text' | 'too-large' } {
  if (bytes.length > FILE_MAX_BYTES) return { problem: 'too-large' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { problem: 'not-text' }
  }
  // NUL is in no text; whoever reads on finds half a picture.
  if (text.includes('\0')) return { problem: 'not-text' }
  text = text.replace(/\r\n?/g, '\n')
  const lines = text.length - text.replaceAll('\n', '').length
  return bytes.length + lines > FILE_MAX_BYTES ? { problem: 'too-large' } : { text }
}
