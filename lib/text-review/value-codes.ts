import { TEXT_MAX_LENGTH } from '@/lib/membership/multi-language-text-schema'
import { hasForbiddenCharactersInLines, isBlank } from '@/lib/membership/plain-text'
import { isTooLongAsDrawn } from './drawn-budget'
import type { ReviewCode } from './finding'
import { hasLink } from './link-in-text'
import { hasMarkup } from './markup'
import type { TextField } from './reviewed-benefit'

// What directs the text around it. Closed isolates are a merchant's own; overrides and open isolates are nobody's.
const DIRECTING = /[\u202A-\u202E\u2066-\u2069]/g
// U+FFFD is what is left of a broken encoding; private and unassigned-for-ever characters are drawn as boxes.
const UNSHOWN = /[\uFFFD\p{Co}\p{Noncharacter_Code_Point}]/u
// Copied along from web pages; searches and comparisons fail on them. Joiners (U+200C, U+200D) make letters and emoji.
const INVISIBLE = /[\u200B\u2060-\u2064\uFEFF\u115F\u1160\u180E\u3164\uFFA0]/

/** What is wrong with one language's text in itself, each fault once. A blank text has no other fault. */
export function valueCodes(value: string, field: TextField | null): ReviewCode[] {
  if (isBlank(value)) return ['blank']
  const undirected = value.replace(DIRECTING, '')
  const isTooLong = value.length > TEXT_MAX_LENGTH
  const checks: Array<[boolean, ReviewCode]> = [
    [hasForbiddenCharactersInLines(undirected) || UNSHOWN.test(undirected), 'forbidden-characters'],
    [hasDirectingCharacters(value), 'bidi-controls'],
    [INVISIBLE.test(value), 'invisible-characters'],
    [isTooLong, 'too-long'],
    // Of a text that has to be shortened anyway nothing else is told of its length.
    [!isTooLong && field !== null && isTooLongAsDrawn(value, field), 'too-long-as-drawn'],
    [hasMarkup(value), 'markup'],
    [hasLink(value), 'link-in-text'],
  ]
  return checks.filter(([isFound]) => isFound).map(([, code]) => code)
}

// All but these marks taken out, only they can be what is forbidden; line breaks stay, since they close isolates.
function hasDirectingCharacters(value: string): boolean {
  return hasForbiddenCharactersInLines(value.replace(/[^\u202A-\u202E\u2066-\u2069\n\r\u2029]/g, ''))
}
