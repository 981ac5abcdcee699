// Cc but tab, line feed, carriage return; Cs are surrogates without a partner (the u flag reads pairs as one).
const CONTROLS = /[\p{Cc}\p{Cs}]/u
const CONTROLS_BUT_LINES = /[^\P{Cc}\t\n\r]|\p{Cs}/u
// Embeddings, overrides and isolates turn the text around them: a name could mask what follows it.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u
// Embeddings and overrides outlive what they stand before; well-formed isolates are how Arabic texts hold Latin words.
const OVERRIDES = /[\u202A-\u202E]/g
const ISOLATES = /[\u2066-\u2069]/g
// What a decoder leaves of bytes or surrogates that are no text: the person's own character is lost.
const DAMAGED = /\uFFFD/
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/
// The four fillers and the Braille blank are letters or symbols to Unicode, but nothing to the eye.
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/u

/** True for control characters, NUL, lone surrogates, U+FFFD and direction overrides: in no single-line text. */
export function hasForbiddenCharacters(text: string): boolean {
  return CONTROLS.test(text) || TURNING.test(text) || DAMAGED.test(text)
}

/**
 * As above for a merchant's texts of several lines: tabs, line breaks, direction marks and isolates that are closed in
 * their own line are theirs. Embeddings and overrides are nobody's: they show a text other than the one that is stored.
 */
export function hasForbiddenCharactersInLines(text: string): boolean {
  return CONTROLS_BUT_LINES.test(text) || text.search(OVERRIDES) !== -1 || !isIsolationClosed(text)
}

/** The text as it may be drawn: without embeddings and overrides, and without isolates where one is left open. */
export function withoutOverrides(text: string): string {
  const plain = text.replace(OVERRIDES, '')
  return isIsolationClosed(plain) ? plain : plain.replace(ISOLATES, '')
}

// A line break ends a paragraph, and with it every isolate (Unicode Annex 9, P1 and X8).
function isIsolationClosed(text: string): boolean {
  return text.split(/[\n\r\u2029]/).every(line => {
    let open = 0
    for (const [mark] of line.matchAll(ISOLATES)) {
      open += mark === '\u2069' ? -1 : 1
      if (open < 0) return false
    }
    return open === 0
  })
}

/** NFC without spaces and invisible marks at its ends (copied phone numbers come wrapped in them). Idempotent. */
export function trimmed(text: string): string {
  const composed = text.normalize('NFC')
  let [start, end] = [0, composed.length]
  // Counted, not matched: a pattern ending in `+$` takes quadratic time on a long run of spaces.
  while (start < end && INVISIBLE.test(composed.charAt(start))) start += 1
  while (end > start && INVISIBLE.test(composed.charAt(end - 1))) end -= 1
  return composed.slice(start, end)
}

/** True when nothing in the text can be seen. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text)
}

/** At most `maxLength` UTF-16 units, never half a surrogate pair, an ellipsis where something was cut. */
export function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const kept = text.slice(0, maxLength - 1)
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}
