import type { Words } from '@/lib/i18n/words'
import type { Unreadable } from '@/lib/text-review/pasted'

/** A path names keys of the pasted text, which may be of any length. */
const PATH_MAX_LENGTH = 120

/** Why nothing of a pasted text could be read, and where in it: the words of the box in which it can be mended. */
export function unreadableWords(t: Words<'StaffPreview'>, unreadable: Unreadable): string {
  if (unreadable.problem !== 'not-json') return t(`problem.${unreadable.problem}`)
  const { line, column, path } = unreadable.fault
  if (!path) return t('problem.not-json', { line, column })
  // LRI and PDI: a path reads from left to right in every language, and a message has no room for an element.
  return `${t('problem.not-json-at', { line, column })} \u2066${path.slice(0, PATH_MAX_LENGTH)}\u2069`
}
