import { lengthened } from '@/lib/i18n/pseudo-text'

/** Rewrites every text of the page it runs in; numbers, and names in `bdi`, stay. */
function rewriteTexts(rewritten: (text: string) => string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? ''
    const isWords = /\p{L}{2}/u.test(text) && !/^\S*@\S*$/.test(text)
    if (isWords && !node.parentElement?.closest('script, style, bdi, [translate="no"]'))
      node.nodeValue = rewritten(text)
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('[placeholder]'))
    field.placeholder = rewritten(field.placeholder)
}

/**
 * A script that shows a page as a long-winded translation would have it. In the page and not by a locale of its own: what has
 * been formatted and pluralised is lengthened as well, and there is nothing to leave out of a build.
 */
export const PSEUDO_TRANSLATE = `(${rewriteTexts})(${lengthened})`

/** A name of the length an upstream may send, without a space to break at, in place of each name on the page. */
export function lengthenNames(): void {
  for (const name of document.querySelectorAll('main bdi, .member-name'))
    if (name.childElementCount === 0)
      name.textContent = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2).slice(0, 60)
}
