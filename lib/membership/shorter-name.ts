/**
 * A kind way to shorten a name: from the last word but the first on, each becomes its initial until the whole fits, then
 * words are left out from the end. Null where not even the first word fits, as for one long word.
 *
 * @param name trimmed, NFC
 * @param maxLength UTF-16 units
 */
export function shorterName(name: string, maxLength: number): string | null {
  const words = name.split(/\s+/)
  const [first = ''] = words
  if (words.length === 1 || first.length > maxLength) return null
  for (let kept = words.length - 1; kept >= 1; kept--) {
    const shortened = [...words.slice(0, kept), ...words.slice(kept).map(initialOf)].join(' ')
    if (shortened.length <= maxLength) return shortened
  }
  for (let kept = words.length - 1; kept > 1; kept--) {
    const shortened = [first, ...words.slice(1, kept).map(initialOf)].join(' ')
    if (shortened.length <= maxLength) return shortened
  }
  return first
}

// The first letter with its marks, whole where it takes two units; scripts without capitals keep theirs.
function initialOf(word: string): string {
  const letter = /^\P{L}*(\p{L}\p{M}*)/u.exec(word)?.[1]
  return letter ? `${letter.toUpperCase()}.` : word
}
