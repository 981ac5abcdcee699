/**
 * Rewrites every text of the page it runs in as a translation might have it: with accents, longer the shorter it is (a word
 * may double, a paragraph grows by a third), and in brackets, so that a cut-off end is seen. It stands in the page and not in
 * a locale of its own: what has been formatted and pluralised is lengthened as well, and there is nothing to leave out of a
 * build. Numbers, and names in `bdi`, stay.
 */
export function pseudoTranslate(): void {
  const PLAIN = 'AaCcEeIiNnOoSsUuYyZz'
  const ACCENTED = 'ÅåÇçÉéÎîÑñÖöŠšÛûÝýŽž'
  const FILLING = ' öñé twö thréé föür fîvé šîx šévéñ éîght ñîñé téñ'

  const pseudo = (text: string) => {
    const share = text.length <= 10 ? 1 : text.length <= 20 ? 0.7 : text.length <= 50 ? 0.45 : 0.35
    const accented = [...text].map(letter => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')
    const filling = FILLING.repeat(Math.ceil(text.length / FILLING.length))
    return `[${accented}${filling.slice(0, Math.ceil(text.length * share))}]`
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? ''
    const isWords = /\p{L}{2}/u.test(text) && !/^\S*@\S*$/.test(text)
    if (isWords && !node.parentElement?.closest('script, style, bdi, [translate="no"]'))
      node.nodeValue = pseudo(text)
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('[placeholder]'))
    field.placeholder = pseudo(field.placeholder)
}

/** A name of the length an upstream may send, without a space to break at, in place of each name on the page. */
export function lengthenNames(): void {
  for (const name of document.querySelectorAll('main bdi, .member-name'))
    if (name.childElementCount === 0)
      name.textContent = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2).slice(0, 60)
}
